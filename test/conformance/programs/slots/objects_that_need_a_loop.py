# What asks the slots outside a running loop: Future() and ensure_future() do, create_task refuses.
# min: 3.7
import asyncio


async def work():
    return "worked"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
future = asyncio.Future()
task = asyncio.ensure_future(work())
coroutine = work()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
loop.call_soon(future.set_result, 1)
print(loop.run_until_complete(future), loop.run_until_complete(task))
print(future.get_loop() is loop, task.get_loop() is loop)
asyncio.set_event_loop(None)
coroutine = work()
for action in [lambda: asyncio.Future(), lambda: asyncio.ensure_future(coroutine)]:
    try:
        action()
    except RuntimeError as error:
        print(error)
coroutine.close()
loop.close()
