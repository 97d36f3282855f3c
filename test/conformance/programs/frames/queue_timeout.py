# min: 3.7
# stderr: frames
import asyncio


async def main():
    q = asyncio.Queue()
    await asyncio.wait_for(q.get(), 0.01)


asyncio.run(main())
