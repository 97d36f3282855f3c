# A second add_reader replaces the first one, even if it is already queued in this batch.
import asyncio
import socket

loop = asyncio.new_event_loop()
left, right = socket.socketpair()
right.send(b"x")
trail = []


def replace():
    trail.append("replaced")
    loop.add_reader(left, trail.append, "new reader")


loop.add_reader(left, trail.append, "old reader")
loop.call_soon(replace)
loop.stop()
loop.run_forever()
print(trail)
loop.stop()
loop.run_forever()
print(trail)
loop.remove_reader(left)
loop.close()
left.close()
right.close()
