# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A thread puts off a timer of the loop by way of the loop itself."""
import asyncio
import threading


class Watchdog:
    def __init__(self, loop, seconds):
        self.loop, self.seconds, self.barked = loop, seconds, 0
        self.timer = loop.call_later(seconds, self.bark)

    def bark(self):
        self.barked += 1

    def _feed(self):
        self.timer.cancel()
        self.timer = self.loop.call_later(self.seconds, self.bark)

    def feed(self):
        self.loop.call_soon_threadsafe(self._feed)


async def main():
    loop = asyncio.get_running_loop()
    dog = Watchdog(loop, 0.5)
    thread = threading.Thread(target=dog.feed)
    thread.start()
    await loop.run_in_executor(None, thread.join)
    await asyncio.sleep(0.1)
    print(dog.barked)
    dog.timer.cancel()


asyncio.run(main())
