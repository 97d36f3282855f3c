# The task that awaits gather() is cancelled: with return_exceptions, too.
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
    finally:
        note(name)


async def parent(return_exceptions):
    children = [asyncio.ensure_future(child(n)) for n in "ab"]
    try:
        note(str(await asyncio.gather(*children, return_exceptions=return_exceptions)))
    except asyncio.CancelledError:
        note("parent")
        raise


async def main():
    for flag in (False, True):
        task = asyncio.ensure_future(parent(flag))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        note("cancel")
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            note("main %s" % task.cancelled())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
