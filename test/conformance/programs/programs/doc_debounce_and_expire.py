# min: 3.7
# order: none, because timers that are due together may come in one turn or in two
"""Periodic jobs, a debouncer and a cache whose entries expire, all made of call_later() and tasks."""
import asyncio
import functools


def every(seconds, times):
    def decorate(func):
        @functools.wraps(func)
        async def run():
            loop = asyncio.get_running_loop()
            due = loop.time()
            for n in range(times):
                due += seconds
                await asyncio.sleep(max(0, due - loop.time()))
                result = func(n)
                if asyncio.iscoroutine(result):
                    await result
        return run
    return decorate


class Debounce:
    def __init__(self, delay, callback):
        self.delay, self.callback, self.handle = delay, callback, None

    def __call__(self, *args):
        if self.handle is not None:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.callback, *args)


class ExpiringCache:
    def __init__(self, seconds):
        self.seconds, self.entries, self.pending = seconds, {}, {}

    async def get(self, key, make):
        if key in self.entries:
            return self.entries[key]
        if key not in self.pending:
            self.pending[key] = asyncio.ensure_future(make(key))
        try:
            value = await asyncio.shield(self.pending[key])
        finally:
            self.pending.pop(key, None)
        if key not in self.entries:
            self.entries[key] = value
            asyncio.get_running_loop().call_later(self.seconds, self.entries.pop, key, None)
        return value


@every(0.05, 3)
def tick(n):
    print('tick', n)


@every(0.07, 2)
async def slow_tick(n):
    await asyncio.sleep(0)
    print('slow tick', n)


made = []


async def make(key):
    made.append(key)
    await asyncio.sleep(0.02)
    return key.upper()


async def main():
    await asyncio.gather(tick(), slow_tick())
    seen = []
    debounced = Debounce(0.05, seen.append)
    for n in range(4):
        debounced(n)
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    print(seen, debounced.handle.cancelled())
    cache = ExpiringCache(0.1)
    print(await asyncio.gather(*(cache.get(k, make) for k in 'aab')), made)
    await cache.get('a', make)
    await asyncio.sleep(0.2)
    print(await cache.get('a', make), made, sorted(cache.entries))


asyncio.run(main())
