# Cancelled handles are skipped but still count; a callback can cancel one of its own batch.
import asyncio

loop = asyncio.new_event_loop()
trail = []
handles = [loop.call_soon(trail.append, n) for n in range(4)]
handles[1].cancel()
handles[1].cancel()


def cancel_last():
    trail.append("cancels")
    last.cancel()


loop.call_soon(cancel_last)
last = loop.call_soon(trail.append, "never")
timer = loop.call_later(0.01, trail.append, "timer never")
timer.cancel()
print(len(loop._ready), len(loop._scheduled), handles[1]._cancelled, handles[0]._cancelled)
print(repr(handles[1]))
loop.call_soon(loop.stop)
loop.run_forever()
print(trail)
loop.close()
