"""N callbacks handed to the loop by a second thread."""
import asyncio
import threading

N = 200000


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    count = 0

    def received():
        nonlocal count
        count += 1
        if count == N:
            done.set_result(None)

    def feed():
        for _ in range(N):
            loop.call_soon_threadsafe(received)

    thread = threading.Thread(target=feed)
    thread.start()
    await done
    thread.join()
    print(count)


asyncio.run(main())
