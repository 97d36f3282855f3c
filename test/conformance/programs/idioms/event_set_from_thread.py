# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.10
"""An asyncio.Event, a Condition and a Future used from a thread by way of their loop."""
import asyncio
import threading


async def notify(condition, state):
    async with condition:
        state.append("changed")
        condition.notify_all()


def worker(loop, event, condition, state, future):
    loop.call_soon_threadsafe(event.set)
    asyncio.run_coroutine_threadsafe(notify(condition, state), loop).result()
    loop.call_soon_threadsafe(future.set_result, "done")


async def main():
    loop = asyncio.get_running_loop()
    event, condition, state, future = asyncio.Event(), asyncio.Condition(), [], loop.create_future()
    thread = threading.Thread(target=worker, args=(loop, event, condition, state, future))
    thread.start()
    await event.wait()
    async with condition:
        await condition.wait_for(lambda: state)
    print(state, await future)
    await loop.run_in_executor(None, thread.join)


asyncio.run(main())
