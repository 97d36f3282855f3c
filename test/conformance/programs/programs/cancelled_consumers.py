# Producers and consumers around a condition; some are cancelled, and what they hold is given back.
# min: 3.7
import asyncio
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items, self.size = deque(), size
        self.changed = asyncio.Condition()

    async def put(self, item):
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items)
            item = self.items.popleft()
            self.changed.notify_all()
            return item


async def produce(buffer, name, count):
    for n in range(count):
        await buffer.put((name, n))
    return name


async def consume(buffer, name, log):
    item = None
    try:
        while True:
            item = await buffer.get()
            await asyncio.sleep(0)
            log.append((name, item))
            item = None
    except asyncio.CancelledError:
        if item is not None:
            buffer.items.appendleft(item)
        print(name, "cancelled holding", item)
        raise


async def main():
    buffer, log = Buffer(2), []
    producers = [asyncio.ensure_future(produce(buffer, name, 4)) for name in "xyz"]
    consumers = [asyncio.ensure_future(consume(buffer, name, log)) for name in ("first", "second")]
    for turn in range(6):
        await asyncio.sleep(0)
    consumers[0].cancel()
    print("produced by", await asyncio.gather(*producers))
    await asyncio.sleep(0.02)
    consumers[1].cancel()
    done, pending = await asyncio.wait(consumers)
    print(len(done), len(pending), [task.cancelled() for task in consumers])
    for name in ("first", "second"):
        print(name, [item for who, item in log if who == name])
    print("left", list(buffer.items), buffer.changed.locked())


asyncio.run(main())
