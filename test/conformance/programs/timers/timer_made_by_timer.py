# A timer made in a callback of the batch is looked at in the next iteration, even if overdue.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def outer():
    trail.append("outer")
    loop.call_later(0, trail.append, "inner timer")
    loop.call_soon(trail.append, "inner soon")


loop.call_later(0.01, outer)
loop.call_later(0.01, trail.append, "sibling")
loop.call_later(0.05, loop.stop)
loop.run_forever()
print(trail)
loop.close()
