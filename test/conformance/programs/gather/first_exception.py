# The first exception is raised to the awaiter; the other children go on.
# order: none, because time passes while the loop counts its turns
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def good(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    note(name + ".")
    return name


async def bad(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    note("raise")
    raise ValueError("bad")


async def main():
    tasks = [asyncio.ensure_future(c) for c in (good("a", 1), bad(2), bad(3), good("b", 6))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as exc:
        note("got " + str(exc))
    note(str([t.done() for t in tasks]))
    await asyncio.sleep(0.01)
    iteration[0] = 50
    note(str([t.done() for t in tasks]))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
