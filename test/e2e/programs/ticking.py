"""An event loop that never ends and never rests."""
import asyncio

ticks = 0


async def tick():
    global ticks
    while True:
        await asyncio.sleep(0.01)
        ticks += 1


asyncio.run(tick())
