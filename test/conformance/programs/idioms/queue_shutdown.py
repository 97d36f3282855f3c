# min: 3.13
"""A queue that is shut down ends its consumers."""
import asyncio


async def consume(queue, got):
    try:
        while True:
            got.append(await queue.get())
    except asyncio.QueueShutDown:
        return len(got)


async def main():
    queue, got = asyncio.Queue(), []
    consumer = asyncio.create_task(consume(queue, got))
    for number in range(3):
        await queue.put(number)
    queue.shutdown()
    print(await consumer, got)


asyncio.run(main())
