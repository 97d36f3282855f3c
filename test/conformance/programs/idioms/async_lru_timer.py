# min: 3.7
"""Cached values that expire by call_later; a timer that is not needed any more is cancelled in its own loop."""
import asyncio


class Cache:
    def __init__(self, seconds):
        self.seconds, self.entries = seconds, {}

    def put(self, key, value):
        self.drop(key)
        timer = asyncio.get_running_loop().call_later(self.seconds, self.entries.pop, key)
        self.entries[key] = value, timer

    def drop(self, key):
        if key in self.entries:
            self.entries.pop(key)[1].cancel()

    def close(self):
        for key in list(self.entries):
            self.drop(key)


async def main():
    cache = Cache(0.1)
    cache.put("a", 1)
    cache.put("a", 2)
    await asyncio.sleep(0.05)
    cache.put("b", 3)
    await asyncio.sleep(0.08)
    print(sorted(cache.entries))
    cache.close()
    print(cache.entries)


asyncio.run(main())
