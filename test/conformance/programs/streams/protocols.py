# Transports and protocols: which method is called in which turn.
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print('server made')

    def data_received(self, data):
        print('server got', data)
        self.transport.write(data[::-1])
        if data == b'end':
            self.transport.close()

    def connection_lost(self, exc):
        print('server lost', exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.words = [b'abc', b'end']

    def connection_made(self, transport):
        print('client made', transport.is_closing())
        self.transport = transport
        transport.write(self.words.pop(0))

    def data_received(self, data):
        print('client got', data)
        if self.words:
            self.transport.write(self.words.pop(0))

    def eof_received(self):
        print('client eof')

    def connection_lost(self, exc):
        print('client lost', exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_event_loop()
    server = await loop.create_server(Server, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), *address)
    print(type(transport).__name__, transport.get_protocol() is protocol if hasattr(transport, 'get_protocol') else True)
    print(transport.get_extra_info('peername') == address, transport.get_extra_info('nothing', 'default'))
    print(isinstance(transport, asyncio.Transport), isinstance(protocol, asyncio.BaseProtocol))
    await done
    print(transport.is_closing())
    transport.close()
    server.close()
    await server.wait_closed()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
