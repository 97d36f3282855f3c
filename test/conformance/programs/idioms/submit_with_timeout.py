# min: 3.7
# order: none, because threads race
"""A thread gives the loop 0.1 s, cancels what is late there, and goes on."""
import asyncio
import concurrent.futures
import threading


async def slow():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("slow: cancelled")
        raise


def client(loop, stop):
    future = asyncio.run_coroutine_threadsafe(slow(), loop)
    try:
        future.result(timeout=0.1)
    except concurrent.futures.TimeoutError:
        print("client: too late")
        future.cancel()
    loop.call_soon_threadsafe(stop.set)


async def main():
    stop = asyncio.Event()
    thread = threading.Thread(target=client, args=(asyncio.get_running_loop(), stop))
    thread.start()
    await stop.wait()
    await asyncio.sleep(0.05)
    thread.join()
    print("end")


asyncio.run(main())
