# min: 3.7
# stderr: frames
import asyncio


async def f():
    1 / 0


async def main():
    for c in asyncio.as_completed([f()]):
        await c


asyncio.run(main())
