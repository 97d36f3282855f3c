# min: 3.7
"""A bucket of tokens that a task fills again."""
import asyncio


class Bucket:
    def __init__(self, size):
        self.tokens = asyncio.Queue(maxsize=size)
        for _ in range(size):
            self.tokens.put_nowait(1)

    async def refill(self):
        while True:
            await asyncio.sleep(0.01)
            if not self.tokens.full():
                self.tokens.put_nowait(1)

    async def take(self):
        await self.tokens.get()


async def main():
    bucket = Bucket(2)
    filler = asyncio.create_task(bucket.refill())
    for number in range(6):
        await bucket.take()
        print("request", number)
    filler.cancel()
    try:
        await filler
    except asyncio.CancelledError:
        print("filler cancelled")


asyncio.run(main())
