# The parent is cancelled from outside, in the body and at the exit.
# min: 3.11
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        note(name)


async def parent(in_body):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            if in_body:
                await asyncio.sleep(10)
    except asyncio.CancelledError as exc:
        note("parent %r" % (exc.args,))
        raise


async def main():
    for in_body in (True, False):
        task = asyncio.create_task(parent(in_body))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel("why")
        try:
            await task
        except asyncio.CancelledError:
            note("main %s %d" % (task.cancelled(), task.cancelling()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
