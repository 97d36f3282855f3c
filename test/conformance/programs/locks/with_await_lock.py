# Up to 3.8 a lock can be awaited in a plain with statement; later it cannot.
# stderr: none
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with await lock:
            print("inside", lock.locked())
    except TypeError as exc:
        print(exc)
    print("outside", lock.locked())
    try:
        with lock:
            print("never")
    except Exception as exc:
        print(type(exc).__name__)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
