# Appendix B19: without debug mode nothing checks the thread: every method may be called.
import asyncio
import threading
import time


async def work():
    trail.append("task")


loop = asyncio.new_event_loop()
trail = []
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
future = loop.create_future()
future.add_done_callback(lambda done: trail.append("future"))
loop.call_soon(trail.append, "soon")
loop.call_later(0, trail.append, "later")
loop.create_task(work())
future.set_result(None)
loop.stop()
time.sleep(0.1)
print(trail, len(loop._ready), len(loop._scheduled), loop.is_running())
loop.call_soon_threadsafe(trail.append, "threadsafe")
thread.join()
print(trail, loop.is_running())
loop.close()
