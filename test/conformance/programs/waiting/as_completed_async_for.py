# 3.13: as_completed() can be iterated asynchronously and gives the tasks themselves.
# order: none, because time passes while the loop counts its turns
# min: 3.13
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return name


async def main():
    tasks = [asyncio.ensure_future(child(n, k)) for n, k in [("a", 4), ("b", 1), ("c", 2)]]
    async for task in asyncio.as_completed(tasks):
        note("%s %s" % (tasks.index(task), task.result()))
    future = loop.create_future()
    try:
        async for task in asyncio.as_completed([future], timeout=0.01):
            note("never")
    except TimeoutError:
        print("timeout")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
