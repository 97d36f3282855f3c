# Condition: a waiter that is cancelled takes the lock first, and leaves with it locked.
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
        try:
            await condition.wait()
            note(name)
        except asyncio.CancelledError:
            note("%s cancelled %s" % (name, condition.locked()))
            raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.ensure_future(waiter(n, condition)) for n in "abc"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        tasks[0].cancel()
        note("cancel")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        condition.notify()
        tasks[1].cancel()
        note("release")
    for _ in range(8):
        await asyncio.sleep(0)
    note(str([t.done() for t in tasks]))
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)
    note(str([t.cancelled() for t in tasks]))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
