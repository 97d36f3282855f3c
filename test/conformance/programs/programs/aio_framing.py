# min: 3.7
# order: none, because sockets, threads or real time decide it
"""A framing protocol over Protocol and Transport: length prefix, ping, flow control, errors."""
import asyncio
import struct


class Framed(asyncio.Protocol):
    HEADER = struct.Struct('>BI')

    def __init__(self):
        self.buffer = bytearray()
        self.transport = None
        self.closed = asyncio.get_event_loop().create_future()
        self.paused = False

    def connection_made(self, transport):
        self.transport = transport
        print(type(self).__name__, 'made', transport.get_extra_info('nothing', 'default'))

    def data_received(self, data):
        self.buffer.extend(data)
        while len(self.buffer) >= self.HEADER.size:
            kind, size = self.HEADER.unpack_from(self.buffer)
            end = self.HEADER.size + size
            if len(self.buffer) < end:
                return
            body = bytes(self.buffer[self.HEADER.size:end])
            del self.buffer[:end]
            self.frame(kind, body)

    def send(self, kind, body=b''):
        self.transport.write(self.HEADER.pack(kind, len(body)) + body)

    def frame(self, kind, body):
        raise NotImplementedError

    def eof_received(self):
        print(type(self).__name__, 'eof')
        return False

    def pause_writing(self):
        self.paused = True

    def resume_writing(self):
        self.paused = False

    def connection_lost(self, exc):
        print(type(self).__name__, 'lost', repr(exc))
        if not self.closed.done():
            self.closed.set_result(exc)


class EchoServer(Framed):
    def frame(self, kind, body):
        print('server got', kind, len(body), body[:10])
        if kind == 1:
            self.send(2, body)
        elif kind == 3:
            self.send(4, struct.pack('<hq', -7, 1 << 40) + body[::-1])
        elif kind == 8:
            self.send(8, b'bye')
            self.transport.write_eof()
        else:
            self.transport.abort()


class Client(Framed):
    def __init__(self, *args):
        super().__init__(*args)
        self.replies = asyncio.Queue()

    def frame(self, kind, body):
        self.replies.put_nowait((kind, body))

    async def ask(self, kind, body=b''):
        self.send(kind, body)
        return await self.replies.get()


async def main():
    loop = asyncio.get_running_loop()
    servers = []

    def factory():
        servers.append(EchoServer())
        return servers[-1]

    server = await loop.create_server(factory, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    transport, client = await loop.create_connection(Client, *address)
    print(await client.ask(1, b'abc'))
    kind, body = await client.ask(3, b'xyz')
    print(kind, struct.unpack_from('<hq', body), body[struct.calcsize('<hq'):])
    big = bytes(range(256)) * 2000
    kind, body = await client.ask(1, big)
    print(kind, len(body), body == big)
    print(await client.ask(8))
    print('closed', await client.closed, transport.is_closing())
    transport.close()

    transport, client = await loop.create_connection(Client, *address)
    client.send(77)
    print('aborted', await client.closed)
    print('server side', await servers[1].closed)
    transport.write(b'ignored')
    server.close()
    await server.wait_closed()
    try:
        await loop.create_connection(Client, *address)
    except OSError as e:
        print(type(e).__name__, e.errno)
    try:
        struct.unpack('>I', b'abc')
    except struct.error as e:
        print(e)


asyncio.run(main())
