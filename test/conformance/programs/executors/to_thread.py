# to_thread() (3.9): arguments, the context, a cancelled wait.
# min: 3.9
# order: none, because workers answer when they like
import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar("var", default="none")


def work(a, *, b):
    seen = var.get()
    var.set("worker")
    return a, b, seen, threading.current_thread().name


async def main():
    var.set("main")
    print(await asyncio.to_thread(work, 1, b=2), var.get())
    started = threading.Event()

    def slow():
        started.set()
        time.sleep(0.1)
        print("slow ends")

    task = asyncio.create_task(asyncio.to_thread(slow))
    while not started.is_set():
        await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
print("end")
