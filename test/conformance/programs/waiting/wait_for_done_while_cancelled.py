# Cancelled in the very iteration in which the result comes.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def parent(future):
    try:
        note("result %s" % await asyncio.wait_for(future, 5))
    except asyncio.CancelledError:
        note("cancelled")
        raise


async def main():
    future = loop.create_future()
    task = asyncio.ensure_future(parent(future))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    future.set_result(1)
    await asyncio.sleep(0)
    note("cancel %s" % task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        note("main")
    note("%s" % task.cancelled())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
