# A task may catch the cancellation and go on; a second cancel is needed.
import asyncio


async def stubborn():
    for attempt in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored", attempt)
    await asyncio.sleep(0)
    return "survived"


async def main():
    task = loop.create_task(stubborn())
    for attempt in range(2):
        await asyncio.sleep(0)
        print("cancel:", task.cancel(), task.cancel())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print(await task, task.cancelled())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
