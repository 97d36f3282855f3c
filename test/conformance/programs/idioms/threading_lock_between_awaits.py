# min: 3.7
# order: none, because two threads race
"""A threading lock that is never held over an await, shared with a thread."""
import asyncio
import threading

lock = threading.Lock()
counts = {"loop": 0, "thread": 0}


def thread_work():
    for _ in range(50):
        with lock:
            counts["thread"] += 1


async def main():
    thread = threading.Thread(target=thread_work)
    thread.start()
    for _ in range(50):
        with lock:
            counts["loop"] += 1
        await asyncio.sleep(0)
    await asyncio.get_running_loop().run_in_executor(None, thread.join)
    print(counts)


asyncio.run(main())
