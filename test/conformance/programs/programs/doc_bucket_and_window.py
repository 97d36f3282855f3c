# min: 3.7
# order: none, because which timers fire together depends on real time
"""A token bucket and a sliding window limit how many jobs start in a while."""
import asyncio
import collections


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.lock = asyncio.Lock()
        self.updated = asyncio.get_running_loop().time()

    async def take(self):
        async with self.lock:
            while self.tokens < 1:
                now = asyncio.get_running_loop().time()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens < 1:
                    await asyncio.sleep((1 - self.tokens) / self.rate + 0.001)
            self.tokens -= 1

    async def __aenter__(self):
        await self.take()
        return self

    async def __aexit__(self, *exc):
        return False


class Window:
    def __init__(self, limit, seconds):
        self.limit, self.seconds, self.starts = limit, seconds, collections.deque()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while True:
            while self.starts and loop.time() - self.starts[0] >= self.seconds:
                self.starts.popleft()
            if len(self.starts) < self.limit:
                break
            await asyncio.sleep(self.seconds - (loop.time() - self.starts[0]))
        self.starts.append(loop.time())

    async def __aexit__(self, *exc):
        pass


async def job(limiter, name, log, begin):
    async with limiter:
        log.append((name, round((asyncio.get_running_loop().time() - begin) / 0.1)))


async def main():
    begin = asyncio.get_running_loop().time()
    for limiter in (TokenBucket(10, 3), Window(2, 0.1)):
        log, begin = [], asyncio.get_running_loop().time()
        await asyncio.gather(*(job(limiter, n, log, begin) for n in range(6)))
        print(type(limiter).__name__, sorted(name for name, _ in log), sorted(tick for _, tick in log))
    gate = asyncio.Semaphore(2)
    running = most = 0

    async def guarded(n):
        nonlocal running, most
        async with gate:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.01)
            running -= 1
            return n

    print(await asyncio.gather(*map(guarded, range(7))), most, gate.locked())


asyncio.run(main())
