# min: 3.7
"""A pool of connections, whose acquire() has a limit and gives back what came too late."""
import asyncio


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        for number in range(size):
            self.free.put_nowait(number)

    def acquire(self, timeout=None):
        return Holder(self, timeout)


class Holder:
    def __init__(self, pool, timeout):
        self.pool, self.timeout = pool, timeout

    async def __aenter__(self):
        self.connection = await asyncio.wait_for(self.pool.free.get(), self.timeout)
        return self.connection

    async def __aexit__(self, *exc):
        self.pool.free.put_nowait(self.connection)


async def hold(pool, seconds):
    async with pool.acquire() as connection:
        await asyncio.sleep(seconds)
        return connection


async def main():
    pool = Pool(1)
    first = asyncio.ensure_future(hold(pool, 0.2))
    await asyncio.sleep(0.05)
    try:
        async with pool.acquire(timeout=0.05):
            print("never")
    except asyncio.TimeoutError:
        print("no connection")
    print(await first)
    async with pool.acquire(timeout=5) as connection:
        print(connection, pool.free.qsize())


asyncio.run(main())
