# title: run_coroutine_threadsafe
# shows: A thread hands a coroutine to the loop of another thread and waits for its result
# profiles: 3.13, 3.5.3, 3.14
"""A loop in the background that other threads send work to.

run_coroutine_threadsafe() makes a concurrent future and posts a callback with
call_soon_threadsafe(). That callback, running in the loop's thread, turns the coroutine into a
task. When the task is done, its done-callback completes the concurrent future, and result() wakes
in the calling thread.

Look for: the byte through the self-pipe at (1), the task that is born in LoopThread and not in
MainThread, and MainThread blocked at (2) on a lock until the task is done. Put a breakpoint
into square() and look at the stacks of both threads. At (3) an exception makes the same journey.

Beware: result() inside LoopThread itself would wait for a task that only LoopThread can run.
"""
import asyncio
import threading


def here():
    return threading.current_thread().name


async def square(number):
    print("square:", number, "in", here())
    await asyncio.sleep(0.1)
    return number * number


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("not today")


def run_loop():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    loop.close()


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run_loop, name="LoopThread")
thread.start()

print("main: I am in", here())
future = asyncio.run_coroutine_threadsafe(square(7), loop)  # (1)
answer = future.result()  # (2) blocks this thread, not the loop
print("main: the answer is", answer)

future = asyncio.run_coroutine_threadsafe(fail(), loop)
try:
    future.result()  # (3)
except ValueError as error:
    print("main: the coroutine raised", error)

# Two at once: both sleep at the same time, each result comes back to its own future.
several = [asyncio.run_coroutine_threadsafe(square(n), loop) for n in (2, 3)]
print("main: together", [one.result() for one in several])

loop.call_soon_threadsafe(loop.stop)
thread.join()
