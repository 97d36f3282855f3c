# Cancelling the concurrent future cancels the task in the loop's thread.
# order: names, because the wakeups of two threads may meet in one turn
import asyncio
import threading


async def work():
    try:
        started.set()
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        trail.append("task cancelled in " + threading.current_thread().name)
        cancelled.set()
        raise


def run():
    asyncio.set_event_loop(loop)
    loop.run_forever()


trail = []
started, cancelled = threading.Event(), threading.Event()
loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, name="L")
thread.start()
future = asyncio.run_coroutine_threadsafe(work(), loop)
started.wait()
print(future.done(), future.cancel(), future.cancelled())
cancelled.wait()
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(trail)
loop.close()
