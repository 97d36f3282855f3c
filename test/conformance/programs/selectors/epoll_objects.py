# select.epoll: level and edge triggered, one shot, errors.
import select
import socket

a, b = socket.socketpair()
epoll = select.epoll()
epoll.register(a.fileno(), select.EPOLLIN)
print(epoll.poll(0), epoll.closed)
b.send(b'one')
print([(fd == a.fileno(), event) for fd, event in epoll.poll(0)], len(epoll.poll(0)))
epoll.modify(a, select.EPOLLIN | select.EPOLLET)
print(len(epoll.poll(0)), len(epoll.poll(0)))
b.send(b'two')
print(len(epoll.poll(0)), len(epoll.poll(0)))
epoll.modify(a, select.EPOLLOUT | select.EPOLLONESHOT)
print(epoll.poll(0)[0][1], epoll.poll(0))
for wrong in (lambda: epoll.register(a), lambda: epoll.unregister(b), lambda: epoll.modify(b, 1)):
    try:
        wrong()
    except OSError as exc:
        print(type(exc).__name__, exc)
epoll.unregister(a)
print(epoll.poll(0))
with select.epoll() as other:
    print(other.fileno() > 0)
print(other.closed)
epoll.close()
try:
    epoll.poll(0)
except ValueError as exc:
    print(exc)
