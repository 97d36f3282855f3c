# wait_for() with no time left: of a coroutine, a done future, a pending one.
# min: 3.7
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child():
    note("started")
    return 5


async def main():
    done = loop.create_future()
    done.set_result(1)
    pending = loop.create_future()
    for what in (child(), done, pending):
        try:
            note("result %s" % await asyncio.wait_for(what, 0))
        except asyncio.TimeoutError:
            note("timeout")
    note(str(pending.cancelled()))
    for what in (child(), loop.create_future()):
        try:
            note("result %s" % await asyncio.wait_for(what, -1))
        except asyncio.TimeoutError:
            note("timeout")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
