# min: 3.7
"""wait_for cancels a call that finishes its last write before it gives up."""
import asyncio


async def call(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("rolling back")
        await asyncio.sleep(0.05)
        log.append("rolled back")
        raise


async def main():
    log = []
    try:
        await asyncio.wait_for(call(log), 0.05)
    except asyncio.TimeoutError:
        log.append("timeout")
    print(log)


asyncio.run(main())
