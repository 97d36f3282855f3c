# Timeouts of sockets: accept, recv, and connecting to a listener whose backlog is full.
import socket
import time

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(0)
listener.settimeout(0.05)
print(listener.gettimeout(), socket.getdefaulttimeout())
before = time.monotonic()
try:
    listener.accept()
except socket.timeout as exc:
    print('accept', exc, isinstance(exc, OSError), exc.errno, time.monotonic() - before >= 0.05)
client = socket.create_connection(listener.getsockname(), timeout=0.1)
print(client.gettimeout())
server, _ = listener.accept()
print(server.gettimeout())
try:
    client.recv(10)
except socket.timeout as exc:
    print('recv', exc, exc.args)
server.sendall(b'in time')
print(client.recv(100))
client.settimeout(None)
print(client.gettimeout())
for wrong in (-1, -0.5):
    try:
        client.settimeout(wrong)
    except ValueError as exc:
        print(exc)
client.settimeout(0)
print(client.gettimeout())
socket.setdefaulttimeout(0.03)
a = socket.socket()
print(a.gettimeout(), socket.getdefaulttimeout())
b, c = socket.socketpair()
try:
    b.recv(1)
except socket.timeout as exc:
    print('pair', exc)
