# min: 3.7
# stderr: frames
import asyncio


async def main():
    loop = asyncio.get_event_loop()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    future = loop.create_future()
    future.add_done_callback(lambda f: 1 / 0)
    future.set_result(1)
    await asyncio.sleep(0.01)


asyncio.run(main())
