# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A coroutine feeds a bounded queue.Queue that a thread empties, without ever blocking its loop."""
import asyncio
import queue
import threading


def consume(source, out):
    while True:
        item = source.get()
        if item is None:
            break
        out.append(item * item)


async def main():
    loop = asyncio.get_running_loop()
    source, out = queue.Queue(2), []
    thread = threading.Thread(target=consume, args=(source, out))
    thread.start()
    for item in list(range(6)) + [None]:
        await loop.run_in_executor(None, source.put, item)
    await loop.run_in_executor(None, thread.join)
    print(out)


asyncio.run(main())
