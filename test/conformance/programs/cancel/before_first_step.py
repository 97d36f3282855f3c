# Cancel before the first step: the body never runs, the awaiter gets CancelledError.
import asyncio


async def body():
    print("never printed")


async def main():
    task = loop.create_task(body())
    print(task.cancel(), task.cancel(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("awaiter sees it", task.cancelled())
    print(task.cancel())


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
