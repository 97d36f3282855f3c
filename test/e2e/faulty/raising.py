import asyncio


async def main():
    await asyncio.sleep(0.1)
    raise ValueError("not today")


asyncio.run(main())
