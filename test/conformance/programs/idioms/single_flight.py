# min: 3.7
"""Many callers ask for the same key; one call is made, and a cancelled caller does not stop it."""
import asyncio


class SingleFlight:
    def __init__(self):
        self.calls = {}

    async def do(self, key, function):
        call = self.calls.get(key)
        if call is None:
            call = self.calls[key] = asyncio.ensure_future(function(key))
            call.add_done_callback(lambda _: self.calls.pop(key))
        return await asyncio.shield(call)


async def load(key):
    print("loading", key)
    await asyncio.sleep(0.1)
    return key * 2


async def main():
    flight = SingleFlight()
    callers = [asyncio.ensure_future(flight.do("k", load)) for _ in range(3)]
    await asyncio.sleep(0.02)
    callers[0].cancel()
    print(await asyncio.gather(*callers[1:]), callers[0].cancelled(), flight.calls)


asyncio.run(main())
