# A server of the classic kind: one selector, many connections, no loop.
import selectors
import socket
import threading

selector = selectors.DefaultSelector()
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
listener.setblocking(False)
left = [3]


def accept(sock):
    conn, _ = sock.accept()
    conn.setblocking(False)
    selector.register(conn, selectors.EVENT_READ, echo)


def echo(conn):
    data = conn.recv(1000)
    if data:
        conn.sendall(data.upper())
    else:
        selector.unregister(conn)
        conn.close()
        left[0] -= 1


def serve():
    selector.register(listener, selectors.EVENT_READ, accept)
    while left[0]:
        for key, _ in selector.select():
            key.data(key.fileobj)
    selector.close()


thread = threading.Thread(target=serve)
thread.start()
clients = [socket.create_connection(listener.getsockname()) for _ in range(3)]
for i, client in enumerate(clients):
    client.sendall(b'client ' + str(i).encode())
for client in clients:
    print(client.recv(100))
    client.close()
thread.join()
print('served')
