# min: 3.11
"""Attempts with a limit each, until one is fast enough."""
import asyncio


async def fetch(delay):
    await asyncio.sleep(delay)
    return "answer after %.2f" % delay


async def main():
    for attempt, delay in enumerate((5, 3, 0.01), 1):
        try:
            async with asyncio.timeout(0.05):
                print("attempt", attempt, await fetch(delay))
        except TimeoutError:
            print("attempt", attempt, "timed out")


asyncio.run(main())
