# add_reader: called while data waits, again each iteration until it is read, then no more.
import asyncio
import socket

loop = asyncio.new_event_loop()
left, right = socket.socketpair()
trail = []


def peek():
    trail.append("ready")
    if len(trail) == 3:
        trail.append(left.recv(100))
        loop.call_later(0.05, finish)


def finish():
    trail.append(loop.remove_reader(left))
    trail.append(loop.remove_reader(left))
    right.send(b"unseen")
    loop.call_later(0.05, loop.stop)


loop.add_reader(left, peek)
loop.call_later(0.02, right.send, b"abc")
loop.run_forever()
print(trail)
loop.close()
left.close()
right.close()
