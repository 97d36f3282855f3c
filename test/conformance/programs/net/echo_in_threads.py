# A server thread accepts one client after the other and echoes; blocking sockets in two threads.
import socket
import threading

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', 0))
listener.listen(5)
host, port = listener.getsockname()
print(host, port > 1024, listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
seen = []


def serve(times):
    for _ in range(times):
        conn, peer = listener.accept()
        with conn:
            seen.append(peer == conn.getpeername())
            while True:
                data = conn.recv(1024)
                if not data:
                    break
                conn.sendall(data.upper())


thread = threading.Thread(target=serve, args=(3,))
thread.start()
for i in range(3):
    client = socket.create_connection((host, port))
    print(client.getpeername() == (host, port), client.getsockname()[0])
    client.sendall(f'hello {i}'.encode())
    client.shutdown(socket.SHUT_WR)
    answer = b''
    while True:
        part = client.recv(3)
        if not part:
            break
        answer += part
    print(answer)
    client.close()
thread.join()
listener.close()
print(seen)
