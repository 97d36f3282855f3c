# min: 3.7
# max: 3.13
"""Custom loops and policies: a policy that counts, a loop that traces and one with a fake clock, a task factory."""
import asyncio
import selectors
import threading
import sys


class FakeClock(asyncio.SelectorEventLoop):
    """Time stands still but for what is slept."""

    def __init__(self):
        super().__init__(selectors.DefaultSelector())
        self.now = 0.0
        inner = self._selector.select
        self._selector.select = lambda timeout=None: self._skip(inner, timeout)

    def _skip(self, inner, timeout):
        events = inner(0)
        if not events and timeout:
            self.now += timeout
        return events

    def time(self):
        return self.now


class Tracing(asyncio.SelectorEventLoop):
    def __init__(self):
        self.calls = []
        super().__init__()

    def call_soon(self, callback, *args, **kw):
        self.calls.append(getattr(callback, '__name__', type(callback).__name__))
        return super().call_soon(callback, *args, **kw)

    def call_later(self, delay, callback, *args, **kw):
        self.calls.append(('later', delay))
        return super().call_later(delay, callback, *args, **kw)

    def close(self):
        self.calls.append('close')
        super().close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def __init__(self, factory):
        super().__init__()
        self.factory, self.made = factory, []

    def new_event_loop(self):
        loop = self.factory()
        self.made.append((threading.current_thread().name, type(loop).__name__))
        return loop


class Named(asyncio.Task):
    pass


def factory(loop, coroutine, **kwargs):
    created.append(coroutine.__qualname__)
    return Named(coroutine, loop=loop)


created = []
policy = Policy(FakeClock)
asyncio.set_event_loop_policy(policy)


async def long_sleeps():
    loop = asyncio.get_running_loop()
    order = []

    async def one(n):
        await asyncio.sleep(n * 3600)
        order.append((n, loop.time()))
    await asyncio.gather(one(3), one(1), one(2))
    try:
        await asyncio.wait_for(one(100), 86400)
    except asyncio.TimeoutError:
        order.append('timeout %.0f' % loop.time())
    return order
print(asyncio.run(long_sleeps()))


async def traced():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    task = loop.create_task(asyncio.sleep(0, 'x'))
    print(type(task).__name__, await task, type(asyncio.current_task()).__name__, loop.get_task_factory() is factory)
    results = await asyncio.gather(asyncio.sleep(0.01, 1), asyncio.sleep(0, 2))
    loop.set_task_factory(None)
    print(results, created, type(asyncio.ensure_future(asyncio.sleep(0))).__name__)
    return loop
policy.factory = Tracing
loop = asyncio.run(traced())
print([c for c in loop.calls if isinstance(c, tuple)], loop.calls[-1], 'call_soon' in Tracing.__dict__)
thread = threading.Thread(target=lambda: asyncio.run(asyncio.sleep(0)), name='other')
thread.start()
thread.join()
print(policy.made)
print(asyncio.get_event_loop_policy() is policy)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()) is asyncio.DefaultEventLoopPolicy)
try:
    asyncio.set_event_loop_policy('policy')
except (TypeError, AssertionError) as e:
    print(type(e).__name__)
loop = asyncio.new_event_loop()
try:
    loop.set_task_factory(5)
except TypeError as e:
    print(e)
loop.close()
