# future.set_result from another thread changes the future at once, but its waiter sleeps on.
import asyncio
import threading
import time


async def main():
    started = loop.time()
    loop.call_later(1.0, trail.append, "timer")
    value = await future
    trail.append("%s after %d s" % (value, round(loop.time() - started)))


def setter():
    time.sleep(0.2)
    future.set_result("set")
    trail.append("done at once: %s" % future.done())


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
future = loop.create_future()
thread = threading.Thread(target=setter)
thread.start()
loop.run_until_complete(main())
thread.join()
print(trail)
loop.close()
