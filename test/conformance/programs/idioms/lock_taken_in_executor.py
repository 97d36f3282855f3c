# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A lock that may be held long is taken in a thread, and the loop goes on meanwhile."""
import asyncio
import threading
import time


def slow(lock, name, log):
    with lock:
        time.sleep(0.05)
        log.append(name)


async def main():
    lock, log, ticks = threading.Lock(), [], []
    loop = asyncio.get_running_loop()

    async def tick():
        while True:
            ticks.append(1)
            await asyncio.sleep(0.01)

    ticking = asyncio.ensure_future(tick())
    await asyncio.gather(*(loop.run_in_executor(None, slow, lock, n, log) for n in "ab"))
    ticking.cancel()
    await asyncio.wait([ticking])
    print(sorted(log), len(ticks) > 3)


asyncio.run(main())
