# Synchronous code drives a loop that runs in a thread of its own, and coroutines call back into threads.
# min: 3.7
# order: names, because two threads meet in the loop
# lacks: concurrent
import asyncio
import concurrent.futures
import threading


class LoopThread:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run, name="loop thread")

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        self.loop.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, kind, error, traceback):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def call(self, coro, timeout=5):
        return asyncio.run_coroutine_threadsafe(coro, self.loop).result(timeout)


async def add(a, b):
    await asyncio.sleep(0.001)
    return a + b, threading.current_thread().name


async def fail():
    raise LookupError("in the loop")


async def slow():
    try:
        await asyncio.sleep(30)
    finally:
        slow_ends.set()


async def offload(function, *args):
    return await asyncio.get_event_loop().run_in_executor(None, function, *args)


def blocking(n):
    return n * 10, threading.current_thread() is threading.main_thread()


slow_ends = threading.Event()
with LoopThread() as bridge:
    print(bridge.call(add(1, 2)))
    try:
        bridge.call(fail())
    except LookupError as error:
        print("LookupError", error)
    future = asyncio.run_coroutine_threadsafe(slow(), bridge.loop)
    try:
        future.result(0.05)
    except concurrent.futures.TimeoutError:
        print("timed out", future.cancel(), slow_ends.wait(5))
    print(bridge.call(offload(blocking, 4)))
    ready = threading.Event()
    bridge.loop.call_soon_threadsafe(bridge.loop.call_later, 0.01, ready.set)
    print("set", ready.wait(5))
print(bridge.loop.is_closed(), bridge.thread.is_alive())
