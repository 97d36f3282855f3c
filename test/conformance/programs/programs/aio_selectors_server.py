"""An echo server on selectors without asyncio, with clients in threads."""
import selectors
import socket
import threading
import types

sel = selectors.DefaultSelector()
stats = {'accepted': 0, 'bytes': 0, 'closed': 0}


def accept(sock):
    conn, addr = sock.accept()
    conn.setblocking(False)
    stats['accepted'] += 1
    data = types.SimpleNamespace(addr=addr, inb=b'', outb=b'')
    sel.register(conn, selectors.EVENT_READ | selectors.EVENT_WRITE, data=data)


def service(key, mask):
    sock, data = key.fileobj, key.data
    if mask & selectors.EVENT_READ:
        received = sock.recv(1024)
        if received:
            data.outb += received.upper()
            stats['bytes'] += len(received)
        else:
            sel.unregister(sock)
            sock.close()
            stats['closed'] += 1
            return
    if mask & selectors.EVENT_WRITE:
        if data.outb:
            sent = sock.send(data.outb[:7])
            data.outb = data.outb[sent:]


def serve(listener, clients):
    while stats['closed'] < clients:
        for key, mask in sel.select(timeout=1):
            if key.data is None:
                accept(key.fileobj)
            else:
                service(key, mask)
    sel.unregister(listener)
    listener.close()


def client(address, text, results):
    with socket.create_connection(address) as s:
        s.sendall(text)
        got = b''
        while len(got) < len(text):
            chunk = s.recv(16)
            if not chunk:
                break
            got += chunk
        s.shutdown(socket.SHUT_WR)
        results[text] = got, s.recv(10)


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', 0))
listener.listen()
listener.setblocking(False)
sel.register(listener, selectors.EVENT_READ, data=None)
results = {}
texts = [b'hello world from one', b'x' * 100, b'third']
threads = [threading.Thread(target=client, args=(listener.getsockname(), t, results)) for t in texts]
for t in threads:
    t.start()
serve(listener, len(texts))
for t in threads:
    t.join()
for t in texts:
    print(len(t), results[t][0] == t.upper(), results[t][1])
print(stats)
print(len(sel.get_map()))
sel.close()
try:
    sel.select(0)
except Exception as e:
    print(type(e).__name__)
print(sel.get_map())
