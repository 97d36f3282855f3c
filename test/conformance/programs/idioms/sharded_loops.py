# min: 3.7
# order: none, because threads race
"""Two loops in two threads; work goes round robin, and a coroutine of one awaits the other by wrap_future."""
import asyncio
import threading


def start():
    loop, ready = asyncio.new_event_loop(), threading.Event()

    def run():
        asyncio.set_event_loop(loop)
        loop.call_soon(ready.set)
        loop.run_forever()
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    return loop, thread


async def square(number):
    await asyncio.sleep(0.01)
    return number * number


async def main(shards):
    futures = [
        asyncio.wrap_future(asyncio.run_coroutine_threadsafe(square(n), shards[n % 2][0]))
        for n in range(6)
    ]
    print(await asyncio.gather(*futures))


shards = [start(), start()]
asyncio.run(main(shards))
for loop, thread in shards:
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
print([loop.is_closed() for loop, _ in shards])
