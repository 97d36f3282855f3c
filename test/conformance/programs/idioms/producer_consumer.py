# min: 3.7
"""One producer, one consumer, and a sentinel that ends the stream."""
import asyncio


async def produce(queue):
    for number in range(5):
        await queue.put(number)
        await asyncio.sleep(0)
    await queue.put(None)


async def consume(queue):
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            return total
        total += item


async def main():
    queue = asyncio.Queue(maxsize=2)
    producer = asyncio.create_task(produce(queue))
    total = await consume(queue)
    await producer
    print("total", total)


asyncio.run(main())
