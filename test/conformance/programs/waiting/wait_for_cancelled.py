# The task in wait_for() is cancelled: so is what it waits for, and from 3.8 on it waits for that.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child():
    note("child")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        note("inside")
        await asyncio.sleep(0)
        note("leaves")
        raise


async def parent():
    try:
        await asyncio.wait_for(child(), 5)
    except asyncio.CancelledError:
        note("outside")
        raise


async def main():
    task = asyncio.ensure_future(parent())
    for _ in range(4):
        await asyncio.sleep(0)
    note("cancel")
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        note("main")
    for _ in range(3):
        await asyncio.sleep(0)
    note("end")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
