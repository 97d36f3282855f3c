# cancelling() counts requests, uncancel() takes one back.
# min: 3.11
import asyncio


async def stubborn():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelling", task.cancelling())
        print("uncancel", task.uncancel(), task.uncancel(), task.uncancel())
    await asyncio.sleep(0)
    return "survived"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel(), task.cancelling())
    print(await task, task.cancel(), task.cancelling())


asyncio.run(main())
