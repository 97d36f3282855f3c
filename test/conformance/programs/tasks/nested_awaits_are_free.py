# Awaiting coroutines and finished futures costs no iteration; only suspension does.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def deep(level):
    if level:
        return await deep(level - 1) + 1
    await asyncio.sleep(0)
    return 0


async def value():
    return "v"


async def main():
    note("start")
    note(await value())
    done = loop.create_future()
    done.set_result("d")
    note(await done)
    task = asyncio.ensure_future(value())
    note(await task)
    note("again " + await task)
    note(await deep(5))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
