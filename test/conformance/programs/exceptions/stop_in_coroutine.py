# A StopIteration that leaves a coroutine becomes a RuntimeError.
import asyncio


async def leaky():
    raise StopIteration("oops")


async def main():
    try:
        await leaky()
    except RuntimeError as error:
        print(error, "|", type(error.__cause__).__name__)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
future = loop.create_future()
try:
    future.set_exception(StopIteration)
except TypeError as error:
    print(error)
loop.close()
