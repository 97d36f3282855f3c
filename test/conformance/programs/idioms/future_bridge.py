# min: 3.7
"""A callback interface made awaitable with a future."""
import asyncio


class Sensor:
    def __init__(self, loop):
        self.loop = loop

    def read(self, callback):
        self.loop.call_later(0.01, callback, 21.5)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    Sensor(loop).read(future.set_result)
    print(await future)


asyncio.run(main())
