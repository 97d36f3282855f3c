# min: 3.9
# stderr: frames
# order: names, because threads and sockets decide the turns
import asyncio
import time


def g():
    time.sleep(0.05)
    1 / 0


async def main():
    await asyncio.to_thread(g)


asyncio.run(main())
