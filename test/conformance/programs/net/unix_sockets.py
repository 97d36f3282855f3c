# Sockets with a path, in the abstract namespace, so that no file is left.
import os
import socket

name = '\0loopscope-%d' % os.getpid()
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listener.bind(name)
listener.listen(1)
print(listener.getsockname() == name.encode())
client = socket.socket(socket.AF_UNIX)
client.connect(name)
print(repr(client.getsockname()), client.getpeername() == name.encode())
server, peer = listener.accept()
print(repr(peer), server.getsockname() == name.encode(), repr(server.getpeername()))
client.sendall(b'through the kernel')
print(server.recv(7), server.recv(100))
try:
    socket.socket(socket.AF_UNIX).bind(name)
except OSError as exc:
    print(exc)
listener.close()
try:
    socket.socket(socket.AF_UNIX).connect(name)
except ConnectionRefusedError as exc:
    print(exc)
try:
    socket.socket(socket.AF_UNIX).connect('/no/such/path')
except FileNotFoundError as exc:
    print(exc)
client.send(b'unread')
server.close()
try:
    print(client.recv(10))
except ConnectionResetError as exc:
    print(exc)
a = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
a.bind(name + 'a')
b.sendto(b'anonymous', a.getsockname())
print(a.recvfrom(100))
b.bind(name + 'b')
b.connect(a.getsockname())
b.send(b'named')
data, sender = a.recvfrom(100)
print(data, sender == (name + 'b').encode())
