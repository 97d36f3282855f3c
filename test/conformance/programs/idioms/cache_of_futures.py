# min: 3.7
"""Callers that ask for the same key at once share one fetch."""
import asyncio

fetched = []


async def fetch(key):
    fetched.append(key)
    await asyncio.sleep(0.01)
    return key * 2


class Cache:
    def __init__(self):
        self.tasks = {}

    async def get(self, key):
        if key not in self.tasks:
            self.tasks[key] = asyncio.ensure_future(fetch(key))
        return await self.tasks[key]


async def main():
    cache = Cache()
    print(await asyncio.gather(*(cache.get(key) for key in "abaab")), fetched)


asyncio.run(main())
