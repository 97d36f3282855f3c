"""As it was written before asyncio.run(): a loop, run_until_complete() and close()."""
import asyncio


async def work(number):
    await asyncio.sleep(0.01)
    return number


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(work(7)))
    print(loop.run_until_complete(asyncio.wait_for(work(8), 1)))
finally:
    loop.close()
