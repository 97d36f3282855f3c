# Exceptions, finally and with across await; a coroutine that catches and goes on.
import asyncio


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def guarded():
    try:
        await fail("inner")
    except ValueError as error:
        print("caught", error)
        await asyncio.sleep(0)
        print("awaited inside except")
    finally:
        await asyncio.sleep(0)
        print("awaited inside finally")
    return "done"


async def wrapping():
    try:
        await fail("root")
    except ValueError as error:
        raise RuntimeError("wrapped") from error


async def main():
    print(await guarded())
    try:
        await wrapping()
    except RuntimeError as error:
        print(error, "from", error.__cause__)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
