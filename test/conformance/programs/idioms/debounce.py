# min: 3.7
"""A timer that every further call puts off."""
import asyncio


class Debounced:
    def __init__(self, delay, function):
        self.delay, self.function, self.timer = delay, function, None

    def __call__(self, *args):
        if self.timer is not None:
            self.timer.cancel()
        self.timer = asyncio.get_running_loop().call_later(self.delay, self.function, *args)


async def main():
    saved = []
    save = Debounced(0.05, saved.append)
    for text in ("h", "he", "hello"):
        save(text)
        await asyncio.sleep(0.005)
    await asyncio.sleep(0.1)
    save("hello!")
    await asyncio.sleep(0.1)
    print(saved)


asyncio.run(main())
