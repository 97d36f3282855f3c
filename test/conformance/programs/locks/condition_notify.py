# Condition: notify(n) wakes the first n, which lock again in that order.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def waiter(name, condition):
    async with condition:
        note(name + "w")
        note("%s %s" % (name, await condition.wait()))
        await asyncio.sleep(0)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.ensure_future(waiter(n, condition)) for n in "abcd"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
        note("notified")
    for _ in range(8):
        await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
        note("all")
    await asyncio.wait(tasks)
    note(str(condition.locked()))
    for f in (condition.notify, condition.notify_all):
        try:
            f()
        except RuntimeError as exc:
            note(str(exc))
    try:
        await condition.wait()
    except RuntimeError as exc:
        note(str(exc))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
