# min: 3.7
# order: none, because two threads race
"""A helper class that starts a loop in a thread when it is first needed, and stops it."""
import asyncio
import threading


class Background:
    def __init__(self):
        self.loop = None
        self.lock = threading.Lock()

    def start(self):
        with self.lock:
            if self.loop is None:
                self.loop = asyncio.new_event_loop()
                self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
                self.thread.start()
        return self.loop

    def call(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.start()).result(5)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


async def double(number):
    await asyncio.sleep(0.001)
    return 2 * number


background = Background()
print(background.call(double(4)), background.call(double(5)))
background.stop()
