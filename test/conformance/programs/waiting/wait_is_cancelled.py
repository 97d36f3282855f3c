# The task in wait() is cancelled: what it waited for goes on.
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
        await asyncio.wait([future])
    finally:
        note("left")


async def main():
    future = loop.create_future()
    task = asyncio.ensure_future(parent(future))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    note("%s %s" % (task.cancelled(), future.done()))
    future.set_result(1)
    await asyncio.sleep(0)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
