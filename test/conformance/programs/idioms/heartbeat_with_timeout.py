# min: 3.11
"""A watchdog that a heartbeat puts off."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    beats = 0
    try:
        async with asyncio.timeout(0.05) as watchdog:
            while True:
                await asyncio.sleep(0.02 if beats < 4 else 1)
                beats += 1
                watchdog.reschedule(loop.time() + 0.05)
    except TimeoutError:
        print("silent after", beats, "beats", watchdog.expired())


asyncio.run(main())
