# min: 3.7
# order: none, because two threads race
"""Threads hand their results to the loop."""
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    results = asyncio.Queue()

    def work(number):
        time.sleep(0.01 * number)
        loop.call_soon_threadsafe(results.put_nowait, number)

    threads = [threading.Thread(target=work, args=(number,)) for number in (2, 1)]
    for thread in threads:
        thread.start()
    print(sorted([await results.get(), await results.get()]))
    for thread in threads:
        thread.join()


asyncio.run(main())
