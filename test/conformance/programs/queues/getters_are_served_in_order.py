# Queue: waiting getters are served in order; one that finds nothing queues up again.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def getter(name, queue):
    note("%s=%s" % (name, await queue.get()))


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.ensure_future(getter(n, queue)) for n in "abc"]
    await asyncio.sleep(0)
    for i in range(2):
        queue.put_nowait(i)
    note("stolen %s" % queue.get_nowait())
    note("%r" % str(queue))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    note(str([t.done() for t in tasks]))
    queue.put_nowait(2)
    queue.put_nowait(3)
    await asyncio.wait(tasks)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
