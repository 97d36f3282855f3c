# Event: all waiters wake in order, even if it is cleared at once.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def waiter(name, event):
    note("%s %s" % (name, await event.wait()))


async def main():
    event = asyncio.Event()
    tasks = [asyncio.ensure_future(waiter(n, event)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    event.clear()
    note("set %s" % event.is_set())
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))
    event.set()
    event.set()
    await waiter("now", event)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
