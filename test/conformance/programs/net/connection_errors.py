# What goes wrong with connections, and how it is said.
import errno
import socket


def attempt(label, f, *args):
    try:
        print(label, f(*args))
    except OSError as exc:
        print(label, type(exc).__name__, exc)


listener = socket.socket()
listener.bind(('127.0.0.1', 0))
address = listener.getsockname()
attempt('not listening', listener.accept)
client = socket.socket()
attempt('nobody listens', client.connect, address)
attempt('as a number', lambda: errno.errorcode[client.connect_ex(address)])
attempt('unconnected recv', client.recv, 1)
attempt('unconnected send', client.send, b'x')
attempt('unconnected name', client.getpeername)
attempt('shutdown', client.shutdown, socket.SHUT_RDWR)
listener.listen()
client.connect(address)
attempt('twice', client.connect, address)
server, _ = listener.accept()
other = socket.socket()
attempt('taken', other.bind, address)
attempt('bind twice', listener.bind, ('127.0.0.1', 0))
server.close()
attempt('end', client.recv, 10)
attempt('first send', client.send, b'lost')
attempt('second send', client.send, b'lost')
client.close()
attempt('closed', client.send, b'x')
attempt('closed', client.getsockname)
client = socket.create_connection(address)
server, _ = listener.accept()
client.sendall(b'never read')
server.sendall(b'last words')
server.close()
attempt('data first', client.recv, 100)
attempt('then the reset', client.recv, 100)
attempt('then nothing', client.recv, 100)
attempt('family', other.connect, ('::1', 80))
attempt('name', socket.getaddrinfo, 'no-such-host.invalid', 80)
