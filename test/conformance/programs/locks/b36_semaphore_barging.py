# Appendix B 36: up to 3.8 a releaser can take the semaphore again before who was woken.
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


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.ensure_future(worker(n, semaphore)) for n in "ab"]
    await asyncio.sleep(0)
    semaphore.release()
    note("released %s" % semaphore.locked())
    await semaphore.acquire()
    note("main!")
    semaphore.release()
    await asyncio.wait(tasks)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
