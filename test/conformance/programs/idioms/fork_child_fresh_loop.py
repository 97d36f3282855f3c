# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
# max: 3.13
"""A child that is forked inside the loop leaves it alone, takes a new one, and ends with os._exit."""
import asyncio
import os


async def child_work():
    await asyncio.sleep(0.01)
    return 7


def in_child():
    asyncio._set_running_loop(None)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    code = loop.run_until_complete(child_work())
    loop.close()
    os._exit(code)


async def main():
    loop = asyncio.get_running_loop()
    pid = os.fork()
    if pid == 0:
        in_child()
    _, status = await loop.run_in_executor(None, os.waitpid, pid, 0)
    print(os.WEXITSTATUS(status))
    await asyncio.sleep(0.01)
    print("parent lives")


asyncio.run(main())
