# min: 3.7
"""Cleanup that awaits in finally, shielded so that a second cancel() does not cut it short."""
import asyncio


async def flush(log):
    await asyncio.sleep(0.1)
    log.append("flushed")


async def writer(log):
    try:
        await asyncio.sleep(3600)
    finally:
        flushing = asyncio.ensure_future(flush(log))
        try:
            await asyncio.shield(flushing)
        except asyncio.CancelledError:
            await flushing
            raise


async def main():
    log = []
    task = asyncio.ensure_future(writer(log))
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), log)


asyncio.run(main())
