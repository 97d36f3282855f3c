# The other side goes away: readers see the end or a reset, writers an error.
import asyncio


async def handle(reader, writer):
    how = (await reader.readline()).strip()
    print('server', how)
    if how == b'abort':
        writer.transport.abort() if hasattr(writer, 'transport') else None
    elif how == b'unread':
        await asyncio.sleep(0.05)
        writer.transport.pause_reading()
        await asyncio.sleep(0.05)
        writer.close()
    else:
        writer.close()


async def talk(port, how):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(how + b'\n')
    try:
        print('client', await reader.read(100), reader.at_eof())
        await asyncio.sleep(0.05)
        writer.write(b'more')
        await asyncio.sleep(0.05)
        writer.write(b'and more')
        await asyncio.sleep(0.05)
        await writer.drain()
        print('drained')
    except ConnectionError as exc:
        print('client', type(exc).__name__, exc)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    await talk(port, b'close')
    await talk(port, b'abort')
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.05)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
