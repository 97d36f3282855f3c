# Section 3.1, the reference trace: create, run, await; x@n is the loop iteration it happened in.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, times):
    for turn in range(times):
        note("%s%d" % (name, turn))
        await asyncio.sleep(0)
    note(name + ".")


async def main():
    note("m0")
    a = asyncio.ensure_future(child("a", 1))
    b = asyncio.ensure_future(child("b", 2))
    note("m1")
    await asyncio.sleep(0)
    note("m2")
    await b
    note("m3")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
