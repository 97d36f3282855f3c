# stop() in a callback: the rest of the batch runs, what it schedules waits for the next run.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def stopper():
    trail.append("stop")
    loop.stop()
    loop.call_soon(trail.append, "scheduled by stopper")


loop.call_soon(trail.append, "before")
loop.call_soon(stopper)
loop.call_soon(trail.append, "after")
loop.run_forever()
print(trail, loop.is_running(), loop.is_closed())
loop.call_soon(loop.stop)
loop.run_forever()
print(trail)
loop.close()
print(loop.is_running(), loop.is_closed())
