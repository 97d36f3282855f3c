# min: 3.7
# stderr: frames
# order: names, because threads and sockets decide the turns
import asyncio
import time


def g():
    time.sleep(0.05)
    1 / 0


async def main():
    await asyncio.get_running_loop().run_in_executor(None, g)


asyncio.run(main())
