# min: 3.11
# order: none, because sockets, threads or real time decide it
"""Datagram echo, unix stream server, and the loop's sock_* methods."""
import asyncio
import os
import socket


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if data == b'stop':
            self.transport.close()
        self.transport.sendto(data[::-1], addr)

    def connection_lost(self, exc):
        print('server lost', exc)


class Asker(asyncio.DatagramProtocol):
    def __init__(self, messages):
        self.messages = list(messages)
        self.replies = []
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self.next()

    def next(self):
        if self.messages:
            self.transport.sendto(self.messages.pop(0))
        else:
            self.transport.close()

    def datagram_received(self, data, addr):
        self.replies.append(data)
        self.next()

    def error_received(self, exc):
        print('error', type(exc).__name__)
        self.transport.close()

    def connection_lost(self, exc):
        self.done.set_result(self.replies)


async def unix():
    path = './aio_%d.sock' % os.getpid()

    async def handle(reader, writer):
        data = await reader.readuntil(b';')
        writer.write(b'%d:' % len(data) + await reader.readexactly(3))
        await writer.drain()
        try:
            await reader.readexactly(10)
        except asyncio.IncompleteReadError as e:
            writer.write(b' partial %r of %d' % (e.partial, e.expected))
        writer.close()

    server = await asyncio.start_unix_server(handle, path)
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b'hello;abcxy')
    writer.write_eof()
    print(await reader.read(), os.path.exists(path))
    writer.close()
    server.close()
    await server.wait_closed()
    if os.path.exists(path):
        os.unlink(path)


async def raw():
    loop = asyncio.get_running_loop()
    listener = socket.create_server(('127.0.0.1', 0))
    listener.setblocking(False)
    client = socket.socket()
    client.setblocking(False)
    connected, (peer, addr) = await asyncio.gather(loop.sock_connect(client, listener.getsockname()), loop.sock_accept(listener))
    print(connected, addr == client.getsockname())
    peer.setblocking(False)
    payload = bytes(i % 251 for i in range(300000))
    send = asyncio.ensure_future(loop.sock_sendall(client, payload))
    got = bytearray()
    buf = bytearray(4096)
    while len(got) < len(payload):
        n = await loop.sock_recv_into(peer, buf)
        got += buf[:n]
    print(got == payload, await send)
    waiting = asyncio.ensure_future(loop.sock_recv(client, 10))
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print('recv cancelled')
    await loop.sock_sendall(peer, b'still works')
    print(await loop.sock_recv(client, 100))
    a, b = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
    for s in (a, b):
        s.setblocking(False)
        s.bind(('127.0.0.1', 0))
    print(await loop.sock_sendto(a, b'datagram', b.getsockname()))
    data, addr = await loop.sock_recvfrom(b, 100)
    print(data, addr == a.getsockname())
    try:
        await asyncio.wait_for(loop.sock_recvfrom(b, 100), 0.02)
    except TimeoutError:
        print('nothing')
    for s in (listener, client, peer, a, b):
        s.close()


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, ('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    transport, asker = await loop.create_datagram_endpoint(lambda: Asker([b'abc', b'def', b'x' * 1000]), remote_addr=address)
    replies = await asker.done
    print(replies[:2], len(replies[2]), transport.is_closing())
    server.close()
    await asyncio.sleep(0.01)
    transport, asker = await loop.create_datagram_endpoint(lambda: Asker([b'abc']), remote_addr=address)
    print(await asker.done)
    await unix()
    await raw()


asyncio.run(main())
