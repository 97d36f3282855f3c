# Barrier (3.11): groups of tasks go through together; their numbers.
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
    note(name)
    index = await barrier.wait()
    note("%s %d" % (name, index))


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.ensure_future(walker(n, barrier)) for n in "abcd"]
    await asyncio.sleep(0)
    note("%s %s %s" % (barrier.parties, barrier.n_waiting, barrier.broken))
    await asyncio.gather(*tasks)
    single = asyncio.Barrier(1)
    async with single as index:
        note("single %d" % index)
    print(repr(barrier)[-25:])
    try:
        asyncio.Barrier(0)
    except ValueError as exc:
        print(exc)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
