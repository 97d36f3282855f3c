# min: 3.7
# stderr: frames
import asyncio


async def main():
    c = asyncio.Condition()
    async with c:
        await asyncio.wait_for(c.wait_for(lambda: 1 / 0), 1)


asyncio.run(main())
