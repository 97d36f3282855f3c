# A connection handler that raises: since 3.11 the exception is reported at once.
# min: 3.11
import asyncio


async def handle(reader, writer):
    print(await reader.readline())
    raise RuntimeError('handler failed')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'go\n')
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
