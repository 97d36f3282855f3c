# select.poll: masks of sockets and pipes through their lives.
import os
import select
import socket

poll = select.poll()
r, w = os.pipe()
poll.register(r, select.POLLIN)
poll.register(w)
print([(fd == w, event) for fd, event in poll.poll(0)])
os.write(w, b'x')
print(sorted((fd == w, event) for fd, event in poll.poll(0)))
poll.modify(w, 0)
print([(fd == r, event) for fd, event in poll.poll(0)])
os.close(w)
print(sorted(event for fd, event in poll.poll(0)))
poll.unregister(w)
try:
    poll.unregister(w)
except KeyError:
    print('KeyError')
try:
    poll.modify(w, 1)
except FileNotFoundError as exc:
    print(exc)
a, b = socket.socketpair()
both = select.poll()
both.register(a, select.POLLIN | select.POLLOUT)
print([event for _, event in both.poll(10)])
b.send(b'data')
b.close()
print([event & ~8 for _, event in both.poll(10)])
print(select.POLLIN, select.POLLOUT, select.POLLHUP, select.POLLNVAL)
