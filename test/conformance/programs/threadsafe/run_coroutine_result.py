# run_coroutine_threadsafe: results, exceptions, in which thread what runs.
# order: names, because the wakeups of two threads may meet in one turn
import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    trail.append(threading.current_thread().name)
    return a + b


async def fail():
    raise LookupError("in the loop")


def run():
    asyncio.set_event_loop(loop)
    loop.run_forever()


trail = []
loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, name="L")
thread.start()
futures = [asyncio.run_coroutine_threadsafe(add(n, 10), loop) for n in range(3)]
print([future.result() for future in futures], trail)
failing = asyncio.run_coroutine_threadsafe(fail(), loop)
print(repr(failing.exception()).replace(",", ""), failing.done())
try:
    failing.result()
except LookupError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
