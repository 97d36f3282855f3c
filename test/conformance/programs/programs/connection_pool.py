# A pool of connections as asynchronous context managers: limits, reuse, broken ones, closing.
# min: 3.7
import asyncio
from contextlib import asynccontextmanager


class Connection:
    count = 0

    def __init__(self):
        Connection.count += 1
        self.number, self.uses, self.broken = Connection.count, 0, False

    async def query(self, text):
        self.uses += 1
        await asyncio.sleep(0)
        if text == "crash":
            self.broken = True
            raise ConnectionError("connection {} is broken".format(self.number))
        return "{}: {}".format(self.number, text)


class Pool:
    def __init__(self, size):
        self.free, self.all = [], []
        self.slots = asyncio.BoundedSemaphore(size)

    @asynccontextmanager
    async def connection(self):
        async with self.slots:
            connection = self.free.pop() if self.free else await self.open()
            try:
                yield connection
            finally:
                if connection.broken:
                    self.all.remove(connection)
                else:
                    self.free.append(connection)

    async def open(self):
        await asyncio.sleep(0)
        connection = Connection()
        self.all.append(connection)
        return connection


async def client(pool, name, queries):
    answers = []
    for query in queries:
        try:
            async with pool.connection() as connection:
                answers.append(await connection.query(name + query))
        except ConnectionError as error:
            answers.append(str(error))
    return answers


async def main():
    pool = Pool(2)
    work = [("a", "12"), ("b", "34"), ("c", "56"), ("", ["crash", "7"])]
    for answers in await asyncio.gather(*(client(pool, *args) for args in work)):
        print(answers)
    print(Connection.count, sorted((c.number, c.uses) for c in pool.all), len(pool.free))
    try:
        pool.slots.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
