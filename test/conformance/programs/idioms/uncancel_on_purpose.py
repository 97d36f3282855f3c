# min: 3.11
"""A task that takes a cancellation back, as structured concurrency wants it."""
import asyncio


async def stubborn():
    refused = 0
    while refused < 2:
        try:
            await asyncio.sleep(0.02)
            return refused
        except asyncio.CancelledError:
            refused += 1
            asyncio.current_task().uncancel()
    return refused


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.005)
    task.cancel()
    print(await task, task.cancelling())


asyncio.run(main())
