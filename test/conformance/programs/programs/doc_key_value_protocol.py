# min: 3.7
# order: none, because when the kernel has what another one sent is its own business
"""A protocol and transport of one's own: a line-based key-value server, and a client with futures."""
import asyncio


class KeyValueServer(asyncio.Protocol):
    store = {}
    open = 0

    def connection_made(self, transport):
        KeyValueServer.open += 1
        self.transport, self.buffer = transport, b''

    def data_received(self, data):
        self.buffer += data
        *lines, self.buffer = self.buffer.split(b'\n')
        for line in lines:
            self.transport.write(self.answer(line.decode().split()).encode() + b'\n')

    def answer(self, words):
        if words[:1] == ['set'] and len(words) == 3:
            self.store[words[1]] = words[2]
            return 'ok'
        if words[:1] == ['get']:
            return self.store.get(words[1], '-')
        if words == ['bye']:
            asyncio.get_event_loop().call_soon(self.transport.close)
            return 'bye'
        return 'error: ' + ' '.join(words)

    def eof_received(self):
        print('server sees eof, rest', self.buffer)

    def connection_lost(self, exc):
        KeyValueServer.open -= 1
        print('server lost', exc)


class KeyValueClient(asyncio.Protocol):
    def __init__(self):
        self.waiting, self.buffer = [], b''
        self.closed = asyncio.get_event_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        print('connected', transport.get_extra_info('peername')[0], transport.get_protocol() is self)

    def ask(self, text):
        future = asyncio.get_event_loop().create_future()
        self.waiting.append(future)
        self.transport.write(text.encode() + b'\n')
        return future

    def data_received(self, data):
        self.buffer += data
        *lines, self.buffer = self.buffer.split(b'\n')
        for line in lines:
            self.waiting.pop(0).set_result(line.decode())

    def connection_lost(self, exc):
        for future in self.waiting:
            future.set_exception(ConnectionError('gone'))
        self.closed.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(KeyValueServer, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    transport, client = await loop.create_connection(KeyValueClient, '127.0.0.1', port)
    print(await asyncio.gather(*map(client.ask, ['set a 1', 'set b 2', 'get a', 'get c', 'what is this'])))
    print(await client.ask('get b'), transport.is_closing(), KeyValueServer.open)
    print(await client.ask('bye'))
    print(await client.closed, transport.is_closing())
    second, other = await loop.create_connection(KeyValueClient, '127.0.0.1', port)
    late = other.ask('get a')
    print(await late, second.can_write_eof())
    other.transport.write(b'half a li')
    second.write_eof()
    print(await other.closed)
    server.close()
    await server.wait_closed()


asyncio.run(main())
