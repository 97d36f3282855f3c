# Semaphore: a woken waiter is cancelled; the semaphore goes to the next one.
# min: 3.9
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def worker(name, semaphore):
    async with semaphore:
        note(name + "!")
        await asyncio.sleep(0)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.ensure_future(worker(n, semaphore)) for n in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    semaphore.release()
    tasks[0].cancel()
    note("cancelled")
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))
    note(str(semaphore.locked()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
