# asyncio.run passes the exception on after its cleanup.
# min: 3.7
import asyncio


async def background():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def main():
    asyncio.ensure_future(background())
    await asyncio.sleep(0)
    raise OSError(5, "main failed")


asyncio.run(main())
