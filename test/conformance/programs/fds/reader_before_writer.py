# One descriptor, readable and writable: the reader's callback comes first.
import asyncio
import socket

loop = asyncio.new_event_loop()
left, right = socket.socketpair()
right.send(b"x")
trail = []


def once(name, remove):
    trail.append(name)
    remove(left)


loop.add_writer(left, once, "writer", loop.remove_writer)
loop.add_reader(left, once, "reader", loop.remove_reader)
loop.stop()
loop.run_forever()
print(trail, loop.remove_reader(left), loop.remove_writer(left))
loop.close()
left.close()
right.close()
