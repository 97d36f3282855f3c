# A server that echoes in capitals and one client, in one loop.
import asyncio


async def handle(reader, writer):
    print('peer', writer.get_extra_info('peername')[0])
    while True:
        line = await reader.readline()
        if not line:
            break
        print('server got', line)
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    print('server done')


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    for word in (b'one\n', b'two\n', b'three\n'):
        writer.write(word)
        print('client got', await reader.readline())
    writer.write_eof()
    print(await reader.read(), reader.at_eof())
    writer.close()
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.05)
    print('end')


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
