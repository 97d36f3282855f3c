# shutdown() ends one direction; the other one goes on.
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
client = socket.create_connection(listener.getsockname())
server, _ = listener.accept()
client.sendall(b'request')
client.shutdown(socket.SHUT_WR)
print(server.recv(100), server.recv(100))
try:
    client.send(b'more')
except BrokenPipeError as exc:
    print(exc)
server.sendall(b'response')
print(client.recv(3), client.recv(100, socket.MSG_PEEK), client.recv(100))
server.shutdown(socket.SHUT_WR)
print(client.recv(100))
for sock in (client, server):
    try:
        print(sock.getpeername())
    except OSError as exc:
        print(exc)
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError as exc:
        print(exc)
    sock.close()
a, b = socket.socketpair()
a.shutdown(socket.SHUT_RD)
print(a.recv(1))
try:
    b.send(b'x')
except BrokenPipeError as exc:
    print(exc)
