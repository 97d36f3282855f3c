# profiles: 3.5.2
"""A socket pair on a loop without a running slot: a writer, then a reader, then close()."""
import asyncio
import socket

left, right = socket.socketpair()
left.setblocking(False)
right.setblocking(False)
loop = asyncio.get_event_loop()


def writable():
    loop.remove_writer(left)
    left.send(b"hello")


def readable():
    print(right.recv(100).decode())
    loop.remove_reader(right)
    loop.stop()


loop.add_reader(right, readable)
loop.add_writer(left, writable)
loop.run_forever()
loop.close()
left.close()
right.close()
