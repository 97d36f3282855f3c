# shield(): the outer future is cancelled, the inner task goes on.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def inner():
    note("inner")
    for _ in range(5):
        await asyncio.sleep(0)
    note("inner.")
    return 7


async def outer(task):
    try:
        note("result %s" % await asyncio.shield(task))
    except asyncio.CancelledError:
        note("outer cancelled")
        raise


async def main():
    task = asyncio.ensure_future(inner())
    waiting = asyncio.ensure_future(outer(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        note("main")
    note("%s" % await task)
    note("same=%s" % (asyncio.shield(task) is task))
    second = asyncio.ensure_future(inner())
    shielded = asyncio.shield(second)
    await asyncio.sleep(0)
    second.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        note("inner cancelled %s" % shielded.cancelled())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
