# min: 3.7
# stderr: frames
# order: none, because the tracer has frames of its own
import asyncio
import traceback


def show():
    print([f.name for f in traceback.extract_stack()])


async def main():
    show()
    asyncio.get_event_loop().call_soon(show)
    await asyncio.sleep(0.01)
    await asyncio.wait_for(coro(), 1)


async def coro():
    show()


asyncio.run(main())
