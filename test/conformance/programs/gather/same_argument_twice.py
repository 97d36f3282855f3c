# A future that is given twice is waited for once and stands in the results twice.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child():
    note("runs")
    return 5


async def main():
    task = asyncio.ensure_future(child())
    other = child()
    note(str(await asyncio.gather(task, task, other, other)))
    note(str(await asyncio.gather(task, task)))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
