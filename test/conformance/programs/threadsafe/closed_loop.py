# call_soon_threadsafe on a closed loop raises; so does run_coroutine_threadsafe.
import asyncio


async def work():
    pass


loop = asyncio.new_event_loop()
loop.call_soon_threadsafe(print, "dropped by close")
loop.close()
coroutine = work()
for action in [
    lambda: loop.call_soon_threadsafe(print),
    lambda: asyncio.run_coroutine_threadsafe(coroutine, loop),
]:
    try:
        action()
    except RuntimeError as error:
        print(error)
coroutine.close()
try:
    asyncio.run_coroutine_threadsafe(42, loop)
except TypeError as error:
    print(error)
