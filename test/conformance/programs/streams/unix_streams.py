# Streams over Unix sockets, in the abstract namespace.
import asyncio
import os

path = '\0loopscope-streams-%d' % os.getpid()


async def handle(reader, writer):
    data = await reader.readexactly(5)
    print('server got', data)
    writer.write(data * 2)
    writer.close()


async def main():
    server = await asyncio.start_unix_server(handle, path)
    reader, writer = await asyncio.open_unix_connection(path)
    print(repr(writer.get_extra_info('sockname')), writer.get_extra_info('peername') == path.encode())
    writer.write(b'12345')
    print(await reader.read())
    writer.close()
    try:
        await asyncio.start_unix_server(handle, path)
    except OSError as exc:
        print(str(exc).replace(repr(path), 'PATH'))
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection(path)
    except ConnectionRefusedError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
