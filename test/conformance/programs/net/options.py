# setsockopt and getsockopt, a reset instead of a goodbye, and a server on all addresses.
# min: 3.8
import socket

listener = socket.create_server(('', 0), backlog=3)
port = listener.getsockname()[1]
print(listener.getsockname()[0], listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
client = socket.create_connection(('localhost', port))
server, _ = listener.accept()
print(server.getsockname()[0], client.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 10000)
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF))
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
client.close()
try:
    server.recv(10)
except ConnectionResetError as exc:
    print(exc)
try:
    socket.create_server(('127.0.0.1', port))
except OSError as exc:
    print(str(exc).replace(str(port), 'PORT'))
six = socket.create_server(('::', 0), family=socket.AF_INET6, dualstack_ipv6=True)
client = socket.create_connection(('127.0.0.1', six.getsockname()[1]))
server, peer = six.accept()
print(peer[0], server.getsockname()[0], len(peer))
try:
    socket.create_server(('127.0.0.1', 0), dualstack_ipv6=True)
except ValueError as exc:
    print(exc)
