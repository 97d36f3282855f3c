# stderr: all
# What loops report goes through the logger asyncio, in the program's format.
import asyncio
import logging


def bad():
    raise ValueError("in a callback")


async def fails():
    raise KeyError("in a task")


async def main():
    loop = asyncio.get_event_loop()
    loop.call_soon(bad)
    asyncio.ensure_future(fails())
    await asyncio.sleep(0.01)


logging.basicConfig(format="%(levelname)s from %(name)s: %(message)s")
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
logging.getLogger("asyncio").setLevel(logging.CRITICAL)
loop.run_until_complete(main())
loop.close()
