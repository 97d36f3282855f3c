# Condition: wait_for() looks after each notification; two conditions on one lock.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def consumer(condition, items):
    async with condition:
        await condition.wait_for(lambda: len(items) >= 2)
        note("items %s" % items)


async def main():
    lock = asyncio.Lock()
    condition, other = asyncio.Condition(lock), asyncio.Condition(lock=lock)
    items = []
    task = asyncio.ensure_future(consumer(condition, items))
    for i in range(3):
        await asyncio.sleep(0)
        async with other:
            items.append(i)
            note("put %d" % i)
            condition.notify()
    await task
    note(str(lock.locked()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
