# min: 3.7
# stderr: frames
import asyncio


async def main():
    await asyncio.wait_for(asyncio.sleep(2), 0.01)


asyncio.run(main())
