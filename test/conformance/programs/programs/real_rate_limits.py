# min: 3.7
"""Three rate limiters in virtual order: token bucket, sliding window, leaky queue; used through async with."""
import asyncio
import collections
import time


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.updated = time.monotonic()
        self._lock = asyncio.Lock()

    def _refill(self):
        now = time.monotonic()
        self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    async def __aenter__(self):
        async with self._lock:
            self._refill()
            while self.tokens < 1:
                await asyncio.sleep((1 - self.tokens) / self.rate)
                self._refill()
            self.tokens -= 1

    async def __aexit__(self, *exc):
        return False


class SlidingWindow:
    def __init__(self, count, seconds):
        self.count, self.seconds, self.stamps = count, seconds, collections.deque()

    async def __aenter__(self):
        while True:
            now = asyncio.get_event_loop().time()
            while self.stamps and now - self.stamps[0] >= self.seconds:
                self.stamps.popleft()
            if len(self.stamps) < self.count:
                self.stamps.append(now)
                return
            await asyncio.sleep(self.stamps[0] + self.seconds - now)

    async def __aexit__(self, kind, value, tb):
        pass


class Leaky:
    def __init__(self, interval):
        self.interval, self.waiters, self.task = interval, collections.deque(), None

    async def _leak(self):
        while self.waiters:
            future = self.waiters.popleft()
            if not future.done():
                future.set_result(None)
                await asyncio.sleep(self.interval)
        self.task = None

    async def __aenter__(self):
        future = asyncio.get_event_loop().create_future()
        self.waiters.append(future)
        if self.task is None:
            self.task = asyncio.ensure_future(self._leak())
        await future

    async def __aexit__(self, *_):
        return None


async def use(limiter, name, started, out):
    async with limiter:
        out.append((name, min(time.monotonic() - started, 0.001)))


async def measure(limiter, n):
    started, out = time.monotonic(), []
    await asyncio.gather(*(use(limiter, i, started, out) for i in range(n)))
    return len(out), sorted(name for name, _ in out)


async def main():
    print(await measure(TokenBucket(20, 2), 6))
    print(await measure(SlidingWindow(3, 0.1), 7))
    print(await measure(Leaky(0.05), 4))
    leaky = Leaky(0.05)
    tasks = [asyncio.ensure_future(use(leaky, i, time.monotonic(), [])) for i in range(4)]
    await asyncio.sleep(0.01)
    tasks[1].cancel()
    result = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in result], leaky.task is None)


asyncio.run(main())
