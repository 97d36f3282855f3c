# timeout(): expired, not expired, rescheduled, without an await inside.
# order: none, because time passes while the loop counts its turns
# min: 3.11
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            note(str(limit.expired()))
            await asyncio.sleep(10)
    except TimeoutError as exc:
        print(repr(exc), type(exc.__cause__).__name__, limit.expired(), repr(limit))
    iteration[0] = 50
    note(str(asyncio.current_task().cancelling()))
    async with asyncio.timeout(5) as limit:
        await asyncio.sleep(0)
    note("%s %s" % (limit.expired(), limit))
    async with asyncio.timeout(-1) as limit:
        note("no await")
    note(str(limit.expired()))
    try:
        async with asyncio.timeout(0):
            note("in")
            await asyncio.sleep(0)
            note("still")
            await asyncio.sleep(0)
    except TimeoutError:
        note("out")
    async with asyncio.timeout(None) as limit:
        print(repr(limit), limit.when())
        limit.reschedule(loop.time() - 1)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            note("cancelled inside")
    note(str(limit.expired()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
