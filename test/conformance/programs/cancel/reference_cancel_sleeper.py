# Section 3.1: cancel@2, CancelledError inside @3, finishes @4, awaiter @5.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def sleeper():
    note("start")
    try:
        await asyncio.sleep(50)
    except asyncio.CancelledError:
        note("inside")
        await asyncio.sleep(0)
        note("finish")
        raise


async def main():
    task = loop.create_task(sleeper())
    await asyncio.sleep(0)
    note("cancel " + str(task.cancel()))
    try:
        await task
    except asyncio.CancelledError:
        note("awaiter %s %s" % (task.cancelled(), task.done()))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(trail, len(loop._scheduled))
asyncio.set_event_loop(None)
loop.close()
