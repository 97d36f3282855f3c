# The body fails: the children are cancelled, and its error is one of the group.
# min: 3.11
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, error=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        note(name)
        if error is not None:
            raise error
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("b", KeyError("b")))
            await asyncio.sleep(0)
            raise TypeError("body")
    except ExceptionGroup as errors:
        note(str([repr(e) for e in errors.exceptions]))
        note(str(errors.__cause__ is None and errors.__suppress_context__))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c"))
            await asyncio.sleep(0)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        note("interrupt")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
