# min: 3.7
# order: none, because two threads race
"""The main thread asks a loop in another thread."""
import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
print([asyncio.run_coroutine_threadsafe(add(n, n), loop).result() for n in range(3)])
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
