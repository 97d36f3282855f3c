# order: none, because processes decide it
"""A pre-fork server: a shared listening socket, workers with loops of their own, a master that replaces the dead."""
import asyncio
import os
import signal
import socket
import sys
import time

sock = socket.socket()
sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
sock.bind(('127.0.0.1', 0))
sock.listen(16)
address = sock.getsockname()


async def handle(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        if line == b'die\n':
            os._exit(3)
        writer.write(b'echo ' + line)
        await writer.drain()
    writer.close()


def worker(number, ready):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    server = loop.run_until_complete(asyncio.start_server(handle, sock=sock.dup()))
    loop.add_signal_handler(signal.SIGTERM, loop.stop)
    os.write(ready, b'r')
    try:
        loop.run_forever()
    finally:
        server.close()
        loop.run_until_complete(server.wait_closed() if sys.version_info < (3, 12) else asyncio.sleep(0))
        loop.close()
        os._exit(number)


def spawn(number):
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        worker(number, w)
    os.close(w)
    assert os.read(r, 1) == b'r'
    os.close(r)
    return pid


def ask(line):
    client = socket.create_connection(address)
    client.sendall(line)
    client.shutdown(socket.SHUT_WR)
    data = b''
    while True:
        part = client.recv(100)
        if not part:
            break
        data += part
    client.close()
    return data


children = {spawn(n): n for n in (10, 11)}
print(len(children), ask(b'one\n'), ask(b'two\nthree\n'))
try:
    print(ask(b'die\n'))
except ConnectionResetError:
    print(b'')
pid, status = os.wait()
print(os.WIFEXITED(status), os.WEXITSTATUS(status), pid in children)
number = children.pop(pid)
children[spawn(number)] = number
print([ask(b'%d\n' % i) for i in range(4)])
for pid in children:
    os.kill(pid, signal.SIGTERM)
codes = []
while children:
    pid, status = os.waitpid(-1, 0)
    codes.append((children.pop(pid), os.WEXITSTATUS(status)))
print(sorted(codes))
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError as e:
    print(e.errno)
sock.close()
