# min: 3.7
# stderr: frames
import asyncio


async def f():
    await asyncio.sleep(0.01)
    1 / 0


async def main():
    await asyncio.gather(f(), asyncio.sleep(1))


asyncio.run(main())
