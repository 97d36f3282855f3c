# min: 3.7
# order: none, because two threads race
"""Two loops in two threads, which reach each other only through thread-safe calls."""
import asyncio
import threading


async def answer(question):
    await asyncio.sleep(0.001)
    return question.upper()


def run(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


async def main(other):
    for word in ("one", "two"):
        future = asyncio.run_coroutine_threadsafe(answer(word), other)
        print(await asyncio.wrap_future(future))


other = asyncio.new_event_loop()
thread = threading.Thread(target=run, args=(other,))
thread.start()
asyncio.run(main(other))
other.call_soon_threadsafe(other.stop)
thread.join()
other.close()
