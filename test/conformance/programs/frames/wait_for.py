# min: 3.7
# stderr: frames
import asyncio


async def f():
    await asyncio.sleep(0)
    1 / 0


async def main():
    await asyncio.wait_for(f(), 1)


asyncio.run(main())
