# order: none, because other threads or processes hand over to the loop at their own pace
"""A reentrant lock is taken twice by callbacks of the loop and by a thread, always for a moment."""
import asyncio
import threading


class Registry:
    def __init__(self):
        self.lock = threading.RLock()
        self.items = []

    def add(self, item):
        with self.lock:
            self.items.append(item)
            self.sort()

    def sort(self):
        with self.lock:
            self.items.sort()


registry = Registry()
loop = asyncio.new_event_loop()
thread = threading.Thread(target=lambda: [registry.add(n) for n in (5, 3, 1)])
for number in (4, 2):
    loop.call_soon(registry.add, number)
thread.start()
loop.call_later(0.05, loop.stop)
loop.run_forever()
thread.join()
loop.close()
print(registry.items)
