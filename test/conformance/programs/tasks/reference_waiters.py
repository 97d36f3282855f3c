# Section 3.1: waiters of one future resume in await order, among its callbacks, one iteration later.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def waiter(name, future):
    note("w" + name)
    value = await future
    note("W%s=%s" % (name, value))


async def main():
    future = loop.create_future()
    tasks = [asyncio.ensure_future(waiter(name, future)) for name in "01"]
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: note("cb"))
    await asyncio.sleep(0)
    loop.call_soon(note, "soon before")
    note("set")
    future.set_result(7)
    loop.call_soon(note, "soon after")
    for task in tasks:
        await task
    future.add_done_callback(lambda done: note("late cb"))
    note("added")
    await asyncio.sleep(0)
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
