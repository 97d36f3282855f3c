# min: 3.7
"""Tasks are cancelled and awaited with suppress(CancelledError), one of them already done."""
import asyncio
from contextlib import suppress


async def tick(log):
    while True:
        log.append("tick")
        await asyncio.sleep(0.02)


async def quick():
    return 1


async def stop(task):
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    return task.cancelled()


async def main():
    log = []
    ticking, done = asyncio.ensure_future(tick(log)), asyncio.ensure_future(quick())
    await asyncio.sleep(0.05)
    print(await stop(ticking), await stop(done), bool(log))


asyncio.run(main())
