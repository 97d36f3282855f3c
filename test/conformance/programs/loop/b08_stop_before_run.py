# Appendix B8: stop() before run_forever() gives exactly one iteration, with timeout 0.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def soon():
    trail.append("soon")
    loop.call_soon(trail.append, "second iteration")


loop.call_soon(soon)
loop.call_later(0, trail.append, "due timer")
loop.call_later(30, trail.append, "late timer")
loop.stop()
loop.run_forever()
print(trail, len(loop._ready), len(loop._scheduled))
loop.stop()
loop.run_forever()
print(trail, len(loop._ready))
loop.stop()
loop.run_forever()  # nothing to do, and yet it does not sleep for 30 s
print(trail)
loop.close()
