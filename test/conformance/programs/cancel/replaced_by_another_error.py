# A task that answers a cancellation with another exception has failed, not been cancelled.
import asyncio


async def angry():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("not like this")


async def main():
    task = loop.create_task(angry())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(error, type(error.__context__).__name__)
    print(task.cancelled(), repr(task.exception()).replace(",", ""))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
