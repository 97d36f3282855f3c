# A cache whose entries are computed once however many ask: futures are shared, failures are not kept.
# min: 3.7
import asyncio


class Cache:
    def __init__(self, load):
        self.load, self.entries, self.hits = load, {}, 0

    async def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = asyncio.ensure_future(self.load(key))
            entry.add_done_callback(lambda done: self.forget(key, done))
        else:
            self.hits += 1
        return await asyncio.shield(entry)

    def forget(self, key, entry):
        if entry.cancelled() or entry.exception() is not None:
            print("forgets", key)
            del self.entries[key]


loads = []


async def load(key):
    loads.append(key)
    await asyncio.sleep(0.01)
    if key == "bad" and loads.count("bad") == 1:
        raise KeyError(key)
    return key.upper()


async def main():
    cache = Cache(load)
    keys = ["a", "b", "a", "bad", "bad", "a"]
    results = await asyncio.gather(*(cache.get(key) for key in keys), return_exceptions=True)
    print([result if isinstance(result, str) else repr(result.args) for result in results])
    print(await cache.get("bad"), loads, cache.hits)

    impatient = asyncio.ensure_future(cache.get("c"))
    patient = asyncio.ensure_future(cache.get("c"))
    await asyncio.sleep(0)
    impatient.cancel()
    print(await patient, impatient.cancelled(), loads.count("c"))
    try:
        await asyncio.wait_for(cache.get("d"), 0.002)
    except asyncio.TimeoutError:
        print("timed out")
    print(await cache.get("d"), loads.count("d"), sorted(cache.entries))


asyncio.run(main())
