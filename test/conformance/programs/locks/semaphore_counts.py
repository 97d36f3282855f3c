# Semaphore: so many at a time, in the order of asking.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def worker(name, semaphore, rounds):
    async with semaphore:
        note(name + "!")
        for _ in range(rounds):
            await asyncio.sleep(0)
    note(name + ".")


async def main():
    semaphore = asyncio.Semaphore(2)
    note(str(semaphore.locked()))
    tasks = [asyncio.ensure_future(worker(n, semaphore, k)) for n, k in zip("abcde", (3, 1, 2, 0, 1))]
    await asyncio.sleep(0)
    note(str(semaphore.locked()))
    await asyncio.wait(tasks)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    for f in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            f()
        except ValueError as exc:
            note(str(exc))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
