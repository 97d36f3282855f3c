# Section 4.2: the child removes the parent's reader from the shared epoll set; the parent's later
# add_writer heals it up to 3.6 and fails from 3.7.
import asyncio
import os
import socket

left, right = socket.socketpair()
loop = asyncio.new_event_loop()
trail = []
loop.add_reader(left, lambda: trail.append(left.recv(5)))
pid = os.fork()
if pid == 0:
    os._exit(0 if loop.remove_reader(left) else 1)
print("child's status", os.waitpid(pid, 0)[1])
right.send(b"x")
loop.call_later(0.1, loop.stop)
loop.run_forever()
print(trail)


def written():
    trail.append("writable")
    loop.remove_writer(left)


try:
    loop.add_writer(left, written)
except OSError as error:
    print(type(error).__name__, error)
loop.call_later(0.1, loop.stop)
loop.run_forever()
print(trail)
loop.close()
left.close()
right.close()
