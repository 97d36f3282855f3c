# sleep(): its result, a negative delay, that it can be cancelled.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def main():
    note(str(await asyncio.sleep(0, "zero")))
    note(str(await asyncio.sleep(0.001, result="later")) if iteration[0] < 0 else "skipped")
    task = asyncio.ensure_future(asyncio.sleep(5, "never"))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        note("cancelled")
    print([h.cancelled() for h in loop._scheduled])

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
