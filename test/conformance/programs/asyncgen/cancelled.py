# min: 3.8
# A task that is cancelled inside an asynchronous generator unwinds the generator first.
# order: none, because since 3.12 the finished generator is part of a cycle and is closed once more
import asyncio


async def ticks():
    try:
        while True:
            yield 'tick'
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('generator is cancelled')
        raise
    finally:
        print('generator ends')


async def consumer():
    async for t in ticks():
        print(t)


async def main():
    task = asyncio.ensure_future(consumer())
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('consumer is cancelled')
    g = ticks()
    one = asyncio.ensure_future(g.asend(None))
    print(await one)
    two = asyncio.ensure_future(g.asend(None))
    await asyncio.sleep(0)
    try:
        await g.asend(None)
    except RuntimeError as exc:
        print(type(exc).__name__)
    two.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(two.cancelled())


asyncio.run(main())
