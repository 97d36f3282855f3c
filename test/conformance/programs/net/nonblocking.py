# Sockets that do not wait: the errors, and connecting in two steps.
import errno
import socket

listener = socket.socket()
listener.setblocking(False)
listener.bind(('localhost', 0))
listener.listen(1)
try:
    listener.accept()
except BlockingIOError as exc:
    print('accept', exc, exc.errno == errno.EAGAIN)
client = socket.socket()
client.setblocking(False)
print(client.gettimeout(), client.getblocking() if hasattr(client, 'getblocking') else False)
try:
    client.connect(listener.getsockname())
except BlockingIOError as exc:
    print('connect', exc)
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(client.connect_ex(listener.getsockname()), client.connect_ex(listener.getsockname()) == errno.EISCONN)
server, _ = listener.accept()
print('accepted', server.gettimeout())
try:
    client.recv(10)
except BlockingIOError as exc:
    print('recv', exc)
server.setblocking(False)
total = 0
try:
    while True:
        total += server.send(b'x' * 65536)
except BlockingIOError as exc:
    print('send', exc, total > 200000)
client.setblocking(True)
left = total
while left:
    left -= len(client.recv(100000))
print('read all', left)
print(server.send(b'again'), client.recv(5))
refused = socket.socket()
refused.setblocking(False)
address = listener.getsockname()
listener.close()
print(errno.errorcode[refused.connect_ex(address)])
print(errno.errorcode[refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
