# To cancel what gather() gave is to cancel the children; it ends when they have.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        note(name + " cancelled")
        await asyncio.sleep(0)
        note(name + " leaves")
        raise


async def main():
    tasks = [asyncio.ensure_future(child(n)) for n in "ab"]
    outer = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    note("cancel %s" % outer.cancel())
    note("done=%s" % outer.done())
    try:
        await outer
    except asyncio.CancelledError:
        note("outer")
    note("%s %s" % (outer.done(), [t.cancelled() for t in tasks]))
    note("again %s" % outer.cancel())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
