# gather() of nothing, of a number, of futures of another loop.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def main():
    outer = asyncio.gather()
    note("%s %s" % (type(outer).__name__, outer.done()))
    note(str(await outer))
    other = asyncio.new_event_loop()
    try:
        asyncio.gather(loop.create_future(), other.create_future())
    except ValueError as exc:
        note(type(exc).__name__)
    try:
        asyncio.gather(42)
    except TypeError as exc:
        note(str(exc))
    other.close()

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
