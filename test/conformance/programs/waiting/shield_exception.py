# shield() hands results and exceptions on, one iteration later.
# min: 3.7
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def failing():
    await asyncio.sleep(0)
    raise KeyError("k")


async def main():
    shielded = asyncio.shield(failing())
    note(type(shielded).__name__)
    try:
        await shielded
    except KeyError as exc:
        note("got %s" % exc)
    task = asyncio.ensure_future(failing())
    shielded = asyncio.shield(task)
    await asyncio.sleep(0)
    note("cancel %s" % shielded.cancel())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    note("%s %s" % (task.done(), shielded.cancelled()))
    note(repr(task.exception()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
