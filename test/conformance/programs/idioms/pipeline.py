# min: 3.7
"""Stages joined by queues; each ends when the one before it has."""
import asyncio

END = object()


async def stage(function, source, target):
    while True:
        item = await source.get()
        if item is END:
            await target.put(END)
            return
        await target.put(function(item))


async def main():
    first, second, third = (asyncio.Queue(2) for _ in range(3))
    stages = asyncio.gather(
        stage(lambda n: n + 1, first, second),
        stage(lambda n: n * 10, second, third),
    )

    async def feed():
        for number in range(5):
            await first.put(number)
        await first.put(END)

    feeder = asyncio.ensure_future(feed())
    results = []
    while True:
        item = await third.get()
        if item is END:
            break
        results.append(item)
    await feeder
    await stages
    print(results)


asyncio.run(main())
