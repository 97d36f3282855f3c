# The task of a run_until_complete() that was stopped is not reported as destroyed; others are.
import asyncio


async def main(name):
    await asyncio.sleep(0.01)
    asyncio.get_event_loop().stop()
    await asyncio.sleep(60)
    print(name, "never")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main("coroutine"))
except RuntimeError as error:
    print(error)
task = loop.create_task(main("task"))
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
loop.close()
print("closed")
