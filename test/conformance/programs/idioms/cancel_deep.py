# min: 3.7
"""A cancellation goes through nested coroutines, each of which cleans up."""
import asyncio


async def level(n, log):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1, log)
    finally:
        log.append(n)


async def main():
    log = []
    task = asyncio.create_task(level(3, log))
    await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(log)


asyncio.run(main())
