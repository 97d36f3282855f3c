# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A loop in a thread of its own behind a class with a synchronous face, started and stopped cleanly."""
import asyncio
import threading


class LoopThread(threading.Thread):
    def __init__(self):
        super().__init__(name="loop")
        self.ready = threading.Event()

    def run(self):
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        try:
            self.loop.run_forever()
        finally:
            pending = asyncio.all_tasks(self.loop)
            for task in pending:
                task.cancel()
            self.loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            asyncio.set_event_loop(None)
            self.loop.close()

    def submit(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    def __enter__(self):
        self.start()
        self.ready.wait()
        return self

    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join()


async def double(number):
    await asyncio.sleep(0.01)
    return 2 * number


async def forever():
    try:
        await asyncio.sleep(3600)
    finally:
        print("cleaned up")


with LoopThread() as thread:
    thread.submit(forever())
    print([future.result(5) for future in [thread.submit(double(n)) for n in range(4)]])
print(thread.loop.is_closed())
