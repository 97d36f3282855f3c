# A cancelled child is an error of the children, not a cancellation of the outer future.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def sleeper(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        note(name)
        raise


async def main():
    tasks = [asyncio.ensure_future(sleeper(n)) for n in "ab"]
    outer = asyncio.gather(*tasks)
    loop.call_soon(tasks[1].cancel)
    await asyncio.sleep(0)
    try:
        await outer
    except asyncio.CancelledError as exc:
        note("got %r" % (exc.args,))
    note("%s %s" % (outer.cancelled(), tasks[0].done()))
    tasks[0].cancel("why") if hasattr(tasks[0], "uncancel") else tasks[0].cancel()
    await asyncio.wait(tasks)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
