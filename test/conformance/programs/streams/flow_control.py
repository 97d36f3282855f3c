# A writer waits in drain() while the other side does not read.
# order: none, because how much the kernel takes at once is its own affair
import asyncio

log = []
SIZE = 12_000_000


async def handle(reader, writer):
    await asyncio.sleep(0.05)
    log.append('reads')
    total = 0
    while True:
        data = await reader.read(100000)
        if not data:
            break
        total += len(data)
    log.append('read %d' % total)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', server.sockets[0].getsockname()[1])
    transport = writer.transport if hasattr(writer, 'transport') else None
    print(transport.get_write_buffer_size())
    writer.write(b'x' * SIZE)
    print(transport.get_write_buffer_size() > 65536)
    log.append('wrote')
    await writer.drain()
    log.append('drained')
    print(transport.get_write_buffer_size() <= 16384)
    writer.write_eof()
    await reader.read()
    writer.close()
    server.close()
    await server.wait_closed()
    print(log)
    transport2 = transport
    try:
        transport2.set_write_buffer_limits(high=1, low=2)
    except ValueError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
