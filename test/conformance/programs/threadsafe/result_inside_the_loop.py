# result() of run_coroutine_threadsafe inside the loop's own thread: waits for itself for ever.
# expect: hang
import asyncio


async def work():
    print("never printed")


async def main():
    print("main starts")
    future = asyncio.run_coroutine_threadsafe(work(), loop)
    future.result()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
