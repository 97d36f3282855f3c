# min: 3.7
"""The same with protocols and transports."""
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data[::-1])
        self.transport.close()


class Client(asyncio.Protocol):
    def __init__(self, word, done):
        self.word, self.done, self.got = word, done, b""

    def connection_made(self, transport):
        transport.write(self.word)

    def data_received(self, data):
        self.got += data

    def connection_lost(self, exc):
        if not self.done.done():
            self.done.set_result(self.got)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for word in (b"abc", b"hello"):
        done = loop.create_future()
        await loop.create_connection(lambda: Client(word, done), "127.0.0.1", port)
        print(await done)
    server.close()
    await server.wait_closed()


asyncio.run(main())
