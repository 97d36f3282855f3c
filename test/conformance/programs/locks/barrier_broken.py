# Barrier: abort() and reset() break it for who waits.
# min: 3.11
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def walker(name, barrier):
    try:
        note("%s %d" % (name, await barrier.wait()))
    except asyncio.BrokenBarrierError as exc:
        note("%s %s" % (name, exc))


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.ensure_future(walker(n, barrier)) for n in "ab"]
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.gather(*tasks)
    note("reset %s" % barrier.broken)
    tasks = [asyncio.ensure_future(walker(n, barrier)) for n in "cd"]
    await asyncio.sleep(0)
    await barrier.abort()
    note("aborted %s" % barrier.broken)
    await asyncio.gather(*tasks)
    await walker("e", barrier)
    await barrier.reset()
    tasks = [asyncio.ensure_future(walker(n, barrier)) for n in "fg"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    tasks += [asyncio.ensure_future(walker(n, barrier)) for n in "hi"]
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
