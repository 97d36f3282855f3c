# min: 3.7
"""A cancellation is put off until the shielded work is done, and then raised."""
import asyncio


async def commit(log):
    await asyncio.sleep(0.03)
    log.append("committed")


async def transaction(log):
    work = asyncio.ensure_future(commit(log))
    cancelled = False
    while not work.done():
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        raise asyncio.CancelledError()


async def main():
    log = []
    task = asyncio.create_task(transaction(log))
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    print(log, task.cancelled())


asyncio.run(main())
