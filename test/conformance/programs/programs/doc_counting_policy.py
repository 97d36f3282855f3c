# min: 3.7
"""A policy and a loop class of one's own: tasks are counted, loops are named, slow steps are noted."""
import asyncio
import collections
import warnings

warnings.simplefilter('ignore')


class CountingLoop(asyncio.SelectorEventLoop):
    number = 0

    def __init__(self):
        super().__init__()
        CountingLoop.number += 1
        self.name = f'loop-{self.number}'
        self.made = collections.Counter()

    def create_task(self, coro, **kwargs):
        self.made[coro.__qualname__] += 1
        return super().create_task(coro, **kwargs)

    def call_later(self, delay, callback, *args, **kwargs):
        self.made['call_later'] += 1
        return super().call_later(delay, callback, *args, **kwargs)

    def close(self):
        print(self.name, 'closes', dict(self.made))
        super().close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def __init__(self):
        super().__init__()
        self.calls = []

    def new_event_loop(self):
        self.calls.append('new')
        return CountingLoop()

    def set_event_loop(self, loop):
        self.calls.append('set' if loop else 'unset')
        super().set_event_loop(loop)


async def child(n):
    await asyncio.sleep(0.001)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(loop.name, isinstance(loop, asyncio.SelectorEventLoop), isinstance(loop, asyncio.AbstractEventLoop))
    return sum(await asyncio.gather(*(child(n) for n in range(3))))


policy = Policy()
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop_policy() is policy)
for _ in range(2):
    print(asyncio.run(main()))
print(policy.calls)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.run_until_complete(child(5)))
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as exc:
    print(exc)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
