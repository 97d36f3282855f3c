"""A countdown in a coroutine, to be watched and changed."""
import asyncio


async def count(left):
    while left > 0:
        await asyncio.sleep(0.1)  #@sleep
        left = left - 1  #@next
    print("lift off")


asyncio.run(count(3))  #@run
