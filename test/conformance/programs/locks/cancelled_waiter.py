# Lock: a waiter is cancelled before or after it was woken; the next one gets the lock.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def user(name, lock):
    try:
        async with lock:
            note(name + "!")
    except asyncio.CancelledError:
        note(name + " cancelled")
        raise


async def main():
    for late in (False, True):
        lock = asyncio.Lock()
        await lock.acquire()
        tasks = [asyncio.ensure_future(user("%s%d" % (n, late), lock)) for n in "abc"]
        await asyncio.sleep(0)
        if late:
            lock.release()
            tasks[0].cancel()
        else:
            tasks[0].cancel()
            lock.release()
        note("cancelled")
        await asyncio.wait(tasks)
        note(str([t.cancelled() for t in tasks]))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
