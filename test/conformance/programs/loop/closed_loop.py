# What a closed loop refuses and what it still does.
import asyncio


async def nothing():
    pass


loop = asyncio.new_event_loop()
loop.call_soon(print, "dropped by close")
loop.call_later(1, print, "dropped as well")
loop.close()
loop.close()
print(len(loop._ready), len(loop._scheduled), loop._ssock, loop._csock)
coroutine = nothing()
for action in [
    lambda: loop.call_soon(print),
    lambda: loop.call_soon_threadsafe(print),
    lambda: loop.call_later(1, print),
    lambda: loop.call_at(1, print),
    lambda: loop.run_forever(),
    lambda: loop.run_until_complete(coroutine),
    lambda: loop.create_task(coroutine),
    lambda: loop.add_reader(0, print),
]:
    try:
        print("allowed", action())
    except RuntimeError as error:
        print(error)
coroutine.close()
loop.stop()
print(loop.is_running(), loop.is_closed(), loop.remove_reader(0), loop.time() > 0)
print(loop.create_future().done())
