# min: 3.7
"""A future gets its result in the same turn in which its waiter is cancelled: the result is kept."""
import asyncio


async def take(future, kept):
    try:
        return await future
    except asyncio.CancelledError:
        if future.done() and not future.cancelled():
            kept.append(future.result())
        raise


async def main():
    loop = asyncio.get_running_loop()
    future, kept = loop.create_future(), []
    task = asyncio.ensure_future(take(future, kept))
    await asyncio.sleep(0.01)
    future.set_result("token")
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), kept)


asyncio.run(main())
