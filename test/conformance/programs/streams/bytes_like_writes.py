# Streams and datagram transports send bytes, bytearrays and memoryviews, and nothing else.
import asyncio


class Reply(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(bytearray(data.upper()), addr)


class Ask(asyncio.DatagramProtocol):
    def __init__(self, answer):
        self.answer = answer

    def connection_made(self, transport):
        transport.sendto(memoryview(b'question'))

    def datagram_received(self, data, addr):
        self.answer.set_result(data)


async def serve(reader, writer):
    for data in (bytearray(b'ab'), memoryview(b'cd'), b'ef'):
        writer.write(data)
    writer.writelines([bytearray(b'1'), memoryview(b'2')])
    try:
        writer.write('x')
    except TypeError as e:
        print(e)
    writer.close()


async def main():
    loop = asyncio.get_event_loop()
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    got = await reader.read()
    print(got[:10], len(got))
    writer.close()
    server.close()
    transport, _ = await loop.create_datagram_endpoint(Reply, local_addr=('127.0.0.1', 0))
    answer = loop.create_future()
    there = transport.get_extra_info('sockname')
    asking, _ = await loop.create_datagram_endpoint(lambda: Ask(answer), remote_addr=there)
    print(await answer)
    transport.close()
    asking.close()
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
