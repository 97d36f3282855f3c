# Does wait_closed() of a server wait for its connections? That changed in 3.12.
import asyncio

handlers = []


async def handle(reader, writer):
    handlers.append(writer)
    print('serving', await reader.read())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'request')
    await asyncio.sleep(0.05)
    server.close()
    waiting = asyncio.ensure_future(server.wait_closed())
    await asyncio.sleep(0.05)
    print('closed' if waiting.done() else 'waits')
    writer.write_eof()
    await waiting
    await asyncio.sleep(0.05)
    print('closed', len(handlers))
    writer.close()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
