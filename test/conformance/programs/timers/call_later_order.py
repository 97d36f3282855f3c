# Timers run by deadline, whatever the order they were made in; the past runs at once.
import asyncio

loop = asyncio.new_event_loop()
trail = []
for delay in [0.06, 0.02, 0.04, 0.0, 0.1]:
    loop.call_later(delay, trail.append, delay)
loop.call_at(loop.time() - 3, trail.append, "past")
loop.call_soon(trail.append, "soon")
loop.call_later(0.12, loop.stop)
loop.run_forever()
print(trail)
handle = loop.call_at(loop.time() + 5, print)
print(type(handle).__name__, len(loop._scheduled))
handle.cancel()
print(repr(handle)[:28])
loop.close()
