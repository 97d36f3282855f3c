# Sockets as objects: reprs, descriptors, context managers, copies.
import os
import socket


def show(sock):
    text = repr(sock).replace('fd=%d' % sock.fileno(), 'fd=N')
    for address in (sock.getsockname, sock.getpeername):
        try:
            text = text.replace(str(address()[1:2]).rstrip(',)').lstrip('('), 'PORT')
        except OSError:
            pass
    print(text)


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
show(s)
s.bind(('127.0.0.1', 0))
show(s)
s.listen()
with socket.create_connection(s.getsockname()) as client:
    show(client)
    print(client.fileno() >= 0)
show(client)
print(client.fileno())
client.close()
server, _ = s.accept()
show(server)
copy = server.dup()
print(copy.fileno() != server.fileno(), copy.getsockname() == server.getsockname())
fd = copy.detach()
print(copy.fileno())
adopted = socket.socket(socket.AF_INET, socket.SOCK_STREAM, fileno=fd)
print(adopted.getsockname() == server.getsockname(), server.get_inheritable())
os.close(fd)
try:
    adopted.send(b'x')
except OSError as exc:
    print(exc)
adopted.detach()
a, b = socket.socketpair()
show(a)
udp = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
show(udp)


class Counting(socket.socket):
    sent = 0

    def send(self, data):
        self.sent += len(data)
        return super().send(data)


c = Counting(socket.AF_UNIX, socket.SOCK_STREAM)
print(type(c).__name__, isinstance(c, socket.socket), c.sent)
for call in (lambda: s.bind('x'), lambda: s.send('text'), lambda: s.connect(('127.0.0.1', '80')),
             lambda: s.recv(-1), lambda: s.bind(('127.0.0.1', 70000))):
    try:
        call()
    except Exception as exc:
        print(type(exc).__name__, exc)
