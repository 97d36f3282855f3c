# min: 3.7
"""Failures open a circuit, which a timer lets close again; nothing is left behind."""
import asyncio


class Breaker:
    def __init__(self, limit, pause):
        self.limit, self.pause, self.failures, self.timer = limit, pause, 0, None

    async def call(self, function):
        if self.timer is not None:
            raise RuntimeError("open")
        try:
            return await function()
        except OSError:
            self.failures += 1
            if self.failures == self.limit:
                self.timer = asyncio.get_running_loop().call_later(self.pause, self.close)
            raise

    def close(self):
        self.timer, self.failures = None, 0


async def main():
    breaker, calls = Breaker(2, 0.1), []

    async def flaky():
        calls.append(1)
        await asyncio.sleep(0)
        if len(calls) < 3:
            raise OSError(len(calls))
        return "fine"

    for _ in range(5):
        try:
            print(await breaker.call(flaky))
        except (OSError, RuntimeError) as error:
            print(type(error).__name__, error)
            await asyncio.sleep(0.06)


asyncio.run(main())
