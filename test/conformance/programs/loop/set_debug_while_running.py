# set_debug() of a running loop: since 3.7 a callback of the loop turns the tracking of origins on.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def turn_on():
    trail.append(loop.set_debug(True))
    loop.call_soon(trail.append, "next")


loop.call_soon(turn_on)
loop.call_soon(trail.append, "same turn")
loop.call_later(0.02, loop.stop)
loop.run_forever()
print(trail, loop.get_debug())
loop.set_debug(False)
loop.close()
