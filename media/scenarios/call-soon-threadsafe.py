# title: call_soon_threadsafe and the self-pipe
# shows: One byte through the self-pipe wakes the loop, whose callbacks run first
# profiles: 3.13, 3.5.2, 3.14
"""How another thread wakes a sleeping loop.

call_soon_threadsafe() does what call_soon() does and then sends one zero byte into the loop's
self-pipe. The read end of that socket pair is always in the loop's selector, so select() returns.

Look for: the self-pipe of the loop. Step over the line marked (1) in MainThread: the ready queue
grows by one, the self-pipe holds one byte. Then Step Callback in LoopThread: first runs our
callback, which was in the queue before select() returned; only then _read_from_self(), which
select() put behind it. Both belong to the same iteration.

Look also at (2), where two calls are made while the loop is awake and busy: two bytes, one wakeup.
"""
import asyncio
import threading
import time


def behind_me():
    """How many handles of this iteration still wait behind the running callback."""
    return len(loop._ready)


def arrived(text):
    print("loop:", text, "- handles behind me:", behind_me())


def busy():
    print("loop: busy for 0.3 s")
    time.sleep(0.3)
    print("loop: no longer busy - handles behind me:", behind_me())


def run_loop():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    loop.close()


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run_loop, name="LoopThread")
thread.start()
time.sleep(0.2)  # by now the loop sleeps in select()

print("main: one callback for a sleeping loop")
loop.call_soon_threadsafe(arrived, "first")  # (1) append, then one byte
time.sleep(0.2)

print("main: two callbacks for a busy loop")
loop.call_soon_threadsafe(busy)
time.sleep(0.1)
loop.call_soon_threadsafe(arrived, "second")  # (2) one byte
loop.call_soon_threadsafe(arrived, "third")  # and one more

time.sleep(0.5)
loop.call_soon_threadsafe(loop.stop)  # stop() alone would not wake the loop
thread.join()
print("main: the loop is closed:", loop.is_closed())
