# min: 3.7
"""A pool of connections that are borrowed and given back."""
import asyncio


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for number in range(size):
            self.free.put_nowait("c%d" % number)

    async def __aenter__(self):
        self.mine = await self.free.get()
        return self.mine

    async def __aexit__(self, *exc):
        self.free.put_nowait(self.mine)


async def query(pool, used):
    connection = await pool.free.get()
    try:
        used.append(connection)
        await asyncio.sleep(0.005)
    finally:
        pool.free.put_nowait(connection)


async def main():
    pool, used = Pool(2), []
    await asyncio.gather(*(query(pool, used) for _ in range(6)))
    print(sorted(set(used)), len(used), pool.free.qsize())


asyncio.run(main())
