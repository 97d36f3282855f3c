# min: 3.11
# stderr: frames
import asyncio


async def main():
    b = asyncio.Barrier(2)
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    await b.abort()
    await t


asyncio.run(main())
