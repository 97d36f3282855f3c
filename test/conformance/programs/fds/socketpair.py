# socket.socketpair: both ways, non-blocking, peer closed, fileno after close.
import socket

left, right = socket.socketpair()
print(left.send(b"ping"), right.recv(10), right.send(b"pong!"), left.recv(2), left.recv(10))
left.setblocking(False)
try:
    left.recv(1)
except BlockingIOError as error:
    print(type(error).__name__, error.errno)
right.sendall(b"rest")
right.close()
print(left.recv(10), left.recv(10), right.fileno(), left.fileno() > 2)
try:
    left.send(b"x")
except OSError as error:
    print(type(error).__name__, error.errno)
left.close()
try:
    left.recv(1)
except OSError as error:
    print(error.errno)
