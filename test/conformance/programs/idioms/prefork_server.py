# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A parent forks its workers before any loop exists, and each runs a loop of its own."""
import asyncio
import os


async def serve(number):
    await asyncio.sleep(0.05 * number)
    return 10 + number


def worker(number):
    code = 1
    try:
        code = asyncio.run(serve(number))
    finally:
        os._exit(code)


pids = []
for number in range(3):
    pid = os.fork()
    if pid == 0:
        worker(number)
    pids.append(pid)
print([os.WEXITSTATUS(os.waitpid(pid, 0)[1]) for pid in pids])


async def supervise():
    await asyncio.sleep(0.01)
    print("all gone")


asyncio.run(supervise())
