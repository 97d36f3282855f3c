# ensure_future: a coroutine becomes a task, a future stays itself, other things are refused.
import asyncio


async def work():
    return 1


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
task = asyncio.ensure_future(work())
future = loop.create_future()
print(asyncio.ensure_future(task) is task, asyncio.ensure_future(future) is future)
print(isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), isinstance(future, asyncio.Task))
for wrong in [42, None, work]:
    try:
        asyncio.ensure_future(wrong)
    except TypeError as error:
        print(error)
other = asyncio.new_event_loop()
try:
    asyncio.ensure_future(future, loop=other)
except ValueError as error:
    print(type(error).__name__)
print(loop.run_until_complete(task))
asyncio.set_event_loop(None)
loop.close()
other.close()
