# run_until_complete: results, exceptions, futures, tasks, and a loop that is stopped too early.
import asyncio


async def give(value):
    await asyncio.sleep(0)
    return value


async def fail():
    raise LookupError("from the coroutine")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(give(1)))
task = loop.create_task(give(2))
print(loop.run_until_complete(task), loop.run_until_complete(task), task.done())
future = loop.create_future()
loop.call_soon(future.set_result, "set later")
print(loop.run_until_complete(future))
try:
    loop.run_until_complete(fail())
except LookupError as error:
    print("raised:", error)
loop.call_soon(loop.stop)
never = loop.create_future()
try:
    loop.run_until_complete(never)
except RuntimeError as error:
    print(error)
try:
    loop.run_until_complete(42)
except TypeError as error:
    print(error)
loop.close()
asyncio.set_event_loop(None)
