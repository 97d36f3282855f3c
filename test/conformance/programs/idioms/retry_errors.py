# min: 3.7
"""An operation that fails twice is tried again."""
import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def call(self):
        await asyncio.sleep(0)
        if self.failures:
            self.failures -= 1
            raise ConnectionError("failures left: %d" % self.failures)
        return "connected"


async def main():
    flaky = Flaky(2)
    while True:
        try:
            print(await flaky.call())
            break
        except ConnectionError as exc:
            print(exc)
            await asyncio.sleep(0.001)


asyncio.run(main())
