# min: 3.7
# order: none, because it depends on which timers have come when it looks
"""A client that reconnects with growing pauses until it is told to stop, by an event with a limit."""
import asyncio


class Client:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.attempts = 0

    async def connect(self):
        self.attempts += 1
        await asyncio.sleep(0.001)
        if self.attempts % 3:
            raise ConnectionError
        return self.attempts

    async def pause(self, seconds):
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except asyncio.TimeoutError:
            pass

    async def run(self):
        delay = 0.01
        while not self.stopping.is_set():
            try:
                print("connected at", await self.connect())
                delay = 0.01
            except ConnectionError:
                delay *= 2
            await self.pause(delay)


async def main():
    client = Client()
    task = asyncio.ensure_future(client.run())
    while client.attempts < 6:
        await asyncio.sleep(0.005)
    client.stopping.set()
    await task


asyncio.run(main())
