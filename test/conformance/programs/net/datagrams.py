# UDP: whole messages, their senders, truncation, and a closed port.
import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(('127.0.0.1', 0))
print(a.getsockname()[0], b.getsockname())
print(b.sendto(b'one', a.getsockname()), b.sendto(b'', a.getsockname()), b.sendto(b'three', 0, a.getsockname()))
print(b.getsockname()[0], b.getsockname()[1] > 0)
data, sender = a.recvfrom(100)
print(data, sender[1] == b.getsockname()[1], sender[0])
print(a.recvfrom(100)[0], a.recv(2))
a.setblocking(False)
try:
    a.recv(10)
except BlockingIOError as exc:
    print(exc)
a.sendto(b'back', sender)
print(b.recv(10))
b.connect(a.getsockname())
print(b.send(b'connected'), a.recvfrom(100)[0], b.getpeername() == a.getsockname())
try:
    a.send(b'nowhere')
except OSError as exc:
    print(exc)
try:
    a.sendto(b'x' * 70000, b.getsockname())
except OSError as exc:
    print(exc)
a.close()
print(b.send(b'to a closed port'))
try:
    b.recv(10)
except ConnectionRefusedError as exc:
    print(exc)
c, d = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
c.send(b'first')
c.send(b'second')
print(d.recv(3), d.recvfrom(100), d.type == socket.SOCK_DGRAM)
