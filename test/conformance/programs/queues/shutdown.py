# 3.13: shutdown() of a queue wakes who waits; what is in it can still be taken.
# min: 3.13
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def getter(name, queue):
    try:
        note("%s=%s" % (name, await queue.get()))
    except asyncio.QueueShutDown as exc:
        note("%s %r" % (name, exc))


async def putter(queue):
    try:
        await queue.put("late")
    except asyncio.QueueShutDown:
        note("put refused")


async def main():
    queue = asyncio.Queue(1)
    tasks = [asyncio.ensure_future(getter(n, queue)) for n in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait(1)
    queue.shutdown()
    note(str(queue))
    await asyncio.wait(tasks)
    queue = asyncio.Queue(1)
    queue.put_nowait(2)
    task = asyncio.ensure_future(putter(queue))
    await asyncio.sleep(0)
    queue.shutdown()
    await task
    await getter("c", queue)
    await getter("d", queue)
    queue = asyncio.Queue()
    queue.put_nowait(3)
    joining = asyncio.ensure_future(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joining
    note(str(queue))
    for f in (queue.get_nowait, lambda: queue.put_nowait(1)):
        try:
            f()
        except asyncio.QueueShutDown:
            note("shut down")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
