# min: 3.7
"""Cancel a child and wait until it has ended; its cancellation is not one's own."""
import asyncio


async def forever():
    try:
        await asyncio.Event().wait()
    finally:
        print("released")


async def main():
    for _ in range(3):
        task = asyncio.create_task(forever())
        await asyncio.sleep(0.001)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled:", task.cancelled())


asyncio.run(main())
