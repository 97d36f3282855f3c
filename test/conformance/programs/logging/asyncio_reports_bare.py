# stderr: all
# The same without handlers: the last resort.
import asyncio


def bad(n):
    raise ValueError("in a callback")


async def fails():
    raise KeyError("in a task")


async def main():
    loop = asyncio.get_event_loop()
    loop.call_later(0, bad, 3)
    asyncio.ensure_future(fails())
    await asyncio.sleep(0.01)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.call_exception_handler({"message": "by hand", "b": 1, "a": [2]})
loop.call_exception_handler({"exception": OSError(5, "text")})
loop.close()
