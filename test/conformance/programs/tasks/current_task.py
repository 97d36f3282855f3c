# Who is the current task: in a task, in a callback, between tasks.
# min: 3.7
import asyncio


async def child():
    seen.append(asyncio.current_task())
    await asyncio.sleep(0)
    return asyncio.current_task()


async def main():
    me = asyncio.current_task()
    task = asyncio.create_task(child())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback:", asyncio.current_task()))
    again = await task
    print(again is task, seen[0] is task, asyncio.current_task() is me, me is task)
    print(await child() is me, asyncio.current_task(loop) is me)


seen = []
asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
