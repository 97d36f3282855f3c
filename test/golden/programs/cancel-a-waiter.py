# profiles: 3.13
"""A task that waits for a future is cancelled; a timer of its is cancelled, too."""
import asyncio


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError:
        print("waiter: cancelled, future", future.cancelled())
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(60, future.set_result, None)
    task = asyncio.create_task(waiter(future), name="waiter")
    await asyncio.sleep(0)
    task.cancel()
    timer.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: done")


asyncio.run(main())
