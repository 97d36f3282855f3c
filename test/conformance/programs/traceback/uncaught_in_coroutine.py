# An exception that leaves a coroutine comes out of run_until_complete and ends the program.
import asyncio


async def inner():
    await asyncio.sleep(0)
    raise LookupError("in a coroutine")


async def outer():
    try:
        await inner()
    finally:
        print("outer cleans up")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(outer())
