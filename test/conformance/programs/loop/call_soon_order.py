# call_soon is FIFO; arguments are bound at the call; return values are dropped.
import asyncio

loop = asyncio.new_event_loop()
trail = []


def note(name, value=None):
    trail.append((name, value))
    return "ignored"


value = 1
loop.call_soon(note, "first", value)
value = 2
loop.call_soon(note, "second", value)
handle = loop.call_soon(note, "third")
loop.call_soon(loop.stop)
loop.call_soon(note, "after stop, same batch")
print(trail, len(loop._ready))
loop.run_forever()
print(trail)
print(len(loop._ready), type(handle).__name__)
loop.close()
