# Queue: getters and putters are cancelled, before and after they were woken.
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


async def putter(item, queue):
    await queue.put(item)
    note("put %s" % item)


async def main():
    queue = asyncio.Queue(1)
    tasks = [asyncio.ensure_future(getter(n, queue)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    queue.put_nowait("x")
    tasks[1].cancel()
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))
    queue.put_nowait("y")
    tasks = [asyncio.ensure_future(putter(n, queue)) for n in "def"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    note(queue.get_nowait())
    tasks[0].cancel()
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))
    note(str(queue.qsize()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
