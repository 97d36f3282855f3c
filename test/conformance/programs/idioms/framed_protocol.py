# min: 3.7
"""A length-prefixed protocol over streams with a request id for each call, answers out of order."""
import asyncio
import struct


def send(writer, number, payload):
    writer.write(struct.pack("!BB", number, len(payload)) + payload)


async def receive(reader):
    number, size = struct.unpack("!BB", await reader.readexactly(2))
    return number, await reader.readexactly(size)


async def serve(reader, writer):
    requests = [await receive(reader) for _ in range(3)]
    for number, payload in reversed(requests):
        send(writer, number, payload.upper())
        await writer.drain()
    writer.close()


class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer, self.waiting = reader, writer, {}
        self.task = asyncio.ensure_future(self.read())

    async def read(self):
        try:
            while True:
                number, payload = await receive(self.reader)
                self.waiting.pop(number).set_result(payload)
        except asyncio.IncompleteReadError:
            pass

    async def call(self, payload):
        number = len(self.waiting) + 1
        self.waiting[number] = asyncio.get_running_loop().create_future()
        send(self.writer, number, payload)
        return await self.waiting[number]


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    client = Client(reader, writer)
    print(await asyncio.gather(*(client.call(word) for word in (b"a", b"bb", b"ccc"))))
    await client.task
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
