# run_until_complete raises CancelledError if its future or task was cancelled.
import asyncio


async def work():
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
future = loop.create_future()
task = loop.create_task(work())
loop.call_soon(future.cancel)
loop.call_later(0.01, task.cancel)
for awaitable in [future, task]:
    try:
        loop.run_until_complete(awaitable)
    except asyncio.CancelledError:
        print("CancelledError", awaitable.cancelled())
print(loop.is_running(), loop.is_closed())
asyncio.set_event_loop(None)
loop.close()
