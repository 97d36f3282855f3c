# A child fails: the others and the body are cancelled; all errors come together.
# min: 3.11
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def good(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        note(name + " cancelled")
        raise


async def bad(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    note("fails")
    raise ValueError(rounds)


async def main():
    task = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(good("g"))
            group.create_task(bad(1))
            group.create_task(bad(1))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                note("body cancelled %d" % task.cancelling())
                raise
    except ExceptionGroup as errors:
        note("%s %s" % (errors, errors.exceptions))
    note("cancelling %d" % task.cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(0))
    except ExceptionGroup as errors:
        note(repr(errors))
    await asyncio.sleep(0)
    note("goes on")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
