# A failed task nobody asks about is reported when it dies; an asked one is not.
# stderr: messages
import asyncio


async def fail(text):
    raise ValueError(text)


async def main():
    asyncio.ensure_future(fail("nobody looks"))
    looked = asyncio.ensure_future(fail("somebody looks"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("looked:", looked.exception())
    print("end of main")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
