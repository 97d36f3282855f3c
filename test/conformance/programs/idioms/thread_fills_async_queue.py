# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A thread reads something slow and hands each piece to an asyncio.Queue through the loop."""
import asyncio
import threading
import time


def reader(loop, queue):
    for number in range(4):
        time.sleep(0.02)
        loop.call_soon_threadsafe(queue.put_nowait, number)
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main():
    queue = asyncio.Queue()
    thread = threading.Thread(target=reader, args=(asyncio.get_running_loop(), queue))
    thread.start()
    got = []
    while True:
        number = await queue.get()
        if number is None:
            break
        got.append(number)
    thread.join()
    print(got)


asyncio.run(main())
