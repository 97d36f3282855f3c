# A Server: serving, closing, waiting, as a context manager, serve_forever.
# min: 3.7
import asyncio


async def handle(reader, writer):
    writer.write(b'hi')
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0, start_serving=False)
    print(server.is_serving(), len(server.sockets))
    await server.start_serving()
    print(server.is_serving(), server.get_loop() is asyncio.get_event_loop())
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    print(server.is_serving(), server.sockets)
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    task = asyncio.ensure_future(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print('already being awaited' in str(exc))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print(str(exc).split()[-2:])
    await server.wait_closed()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
