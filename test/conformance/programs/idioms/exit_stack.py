# min: 3.7
"""An AsyncExitStack of tasks that are cancelled in the end."""
import asyncio
from contextlib import AsyncExitStack


async def cancel_and_wait(task):
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def beat(log):
    while True:
        log.append("beat")
        await asyncio.sleep(0.02)


async def main():
    log = []
    async with AsyncExitStack() as stack:
        task = asyncio.create_task(beat(log))
        stack.push_async_callback(cancel_and_wait, task)
        await asyncio.sleep(0.05)
    print(log, task.cancelled())


asyncio.run(main())
