# min: 3.7
"""A bounded buffer with a condition."""
import asyncio


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.changed = asyncio.Condition()

    async def put(self, item):
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


async def main():
    buffer = Buffer(1)

    async def fill():
        for number in range(4):
            await buffer.put(number)

    filler = asyncio.ensure_future(fill())
    print([await buffer.get() for _ in range(4)])
    await filler


asyncio.run(main())
