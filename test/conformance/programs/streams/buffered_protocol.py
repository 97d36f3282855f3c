# BufferedProtocol: the transport writes into the protocol's own buffer.
# min: 3.7
import asyncio


class Chunked(asyncio.BufferedProtocol):
    def __init__(self, log):
        self.log = log
        self.buffer = bytearray(8)
        self.total = b""

    def connection_made(self, transport):
        self.transport = transport

    def get_buffer(self, sizehint):
        self.log.append("get_buffer %d" % sizehint)
        return self.buffer

    def buffer_updated(self, nbytes):
        self.log.append("updated %d %r" % (nbytes, bytes(self.buffer[:nbytes])))
        self.total += self.buffer[:nbytes]
        if self.total.endswith(b"?"):
            self.transport.write(b"answer to " + self.total)

    def eof_received(self):
        self.log.append("eof")
        return self.total.startswith(b"keep")

    def connection_lost(self, exc):
        self.log.append("lost %r" % exc)
        self.lost.set_result(None)


class Empty(Chunked):
    def get_buffer(self, sizehint):
        return bytearray()


class Failing(Chunked):
    def get_buffer(self, sizehint):
        raise ZeroDivisionError("no buffer")


class FailsLater(Chunked):
    def get_buffer(self, sizehint):
        return memoryview(self.buffer)[2:6]

    def buffer_updated(self, nbytes):
        print("in the middle", self.buffer, nbytes)
        raise ValueError("cannot use it")


async def talk(kind, *messages):
    loop = asyncio.get_running_loop()
    log = []
    protocol = kind(log)
    protocol.lost = loop.create_future()
    loop.set_exception_handler(lambda loop, context: log.append(
        (context["message"], repr(context["exception"]), type(context["transport"]).__name__)))
    server = await loop.create_server(lambda: protocol, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for message in messages:
        writer.write(message)
        await asyncio.sleep(0.01)
    writer.write_eof()
    if messages[0].startswith(b"keep"):
        await asyncio.sleep(0.01)
        protocol.transport.write(b"still open")
        protocol.transport.close()
    try:
        print("client got", await reader.read())
    except ConnectionResetError:
        print("client was cut off")
    writer.close()
    await protocol.lost
    server.close()
    await server.wait_closed()
    for line in log:
        print(kind.__name__, line)


async def main():
    await talk(Chunked, b"short", b" and a long one", b"?")
    await talk(Chunked, b"keep")
    await talk(Empty, b"x")
    await talk(Failing, b"x")
    await talk(FailsLater, b"abcdef")


asyncio.run(main())
