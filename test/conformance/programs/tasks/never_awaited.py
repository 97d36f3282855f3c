# A coroutine that is made and dropped: RuntimeWarning at once.
# stderr: messages
import asyncio


async def forgotten():
    print("never printed")


async def main():
    forgotten()
    print("after")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
