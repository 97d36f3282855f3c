# min: 3.7
"""A loop with an exception handler of the program's own, which nothing ever reaches."""
import asyncio


async def main():
    seen = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: seen.append(context))
    try:
        await asyncio.wait_for(asyncio.get_running_loop().create_future(), 0.01)
    except asyncio.TimeoutError:
        print("in time")
    print(seen)


asyncio.run(main())
