# min: 3.7
# stderr: frames
import asyncio


async def main():
    1 / 0


asyncio.run(main())
