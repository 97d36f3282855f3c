# Lock: who asked first gets it first, and nobody overtakes a woken waiter.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def user(name, lock):
    note(name + "?")
    async with lock:
        note(name + "!")
        await asyncio.sleep(0)
    note(name + ".")


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.ensure_future(user(n, lock)) for n in "abc"]
    await asyncio.sleep(0)
    note(str(lock.locked()))
    await asyncio.gather(*tasks)
    await lock.acquire()
    waiting = asyncio.ensure_future(user("d", lock))
    await asyncio.sleep(0)
    lock.release()
    note(str(lock.locked()))
    async with lock:
        note("main!")
    await waiting
    try:
        lock.release()
    except RuntimeError as exc:
        note(str(exc))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
