# sock_sendfile, sendfile and os.sendfile: whole files, parts of them, and what is no file.
# min: 3.7
import asyncio, io, os, socket, tempfile
CONTENT = bytes(range(256)) * 80
async def sockets(loop, f):
    a, b = socket.socketpair()
    a.setblocking(False); b.setblocking(False)
    async def read(n):
        got = b''
        while len(got) < n:
            got += await loop.sock_recv(b, 65536)
        return got
    for offset, count in ((0, None), (1000, None), (500, 7000), (0, 10)):
        n = len(CONTENT) - offset if count is None else count
        reader = loop.create_task(read(n))
        sent = await loop.sock_sendfile(a, f, offset, count)
        print(sent, await reader == CONTENT[offset:offset + n], f.tell())
    for bad in ((-1, None), (0, 0), ('x', None), (0, 'y')):
        try:
            await loop.sock_sendfile(a, f, *bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        await loop.sock_sendfile(a, io.BytesIO(b'abc'), fallback=False)
    except RuntimeError as e:
        print(type(e).__name__, e)
    print(await loop.sock_sendfile(a, io.BytesIO(b'abcdef'), 2, fallback=True))
    print(await loop.sock_recv(b, 10))
    print(os.sendfile(a.fileno(), f.fileno(), 0, 5), b.recv(10))
    try:
        os.sendfile(a.fileno(), b.fileno(), 0, 5)
    except OSError as e:
        print(e.errno in (22, 29))
    try:
        while True:
            a.send(bytes(4096))
    except BlockingIOError:
        pass
    f.seek(7)
    task = loop.create_task(loop.sock_sendfile(a, f))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', f.tell())
    a.close(); b.close()
async def transports(loop, f):
    done = loop.create_future()
    async def serve(reader, writer):
        writer.write(b'head ')
        print(await loop.sendfile(writer.transport, f))
        print(await loop.sendfile(writer.transport, f, 10, 20))
        print(await loop.sendfile(writer.transport, io.BytesIO(b'q' * 800)))
        try:
            await loop.sendfile(writer.transport, io.BytesIO(b'q'), fallback=False)
        except RuntimeError as e:
            print(type(e).__name__, e)
        writer.write(b' tail')
        writer.close()
        try:
            await loop.sendfile(writer.transport, f)
        except RuntimeError as e:
            print(e)
        done.set_result(None)
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    # It reads when all is sent, so that the threads that read files race with nothing.
    writer.transport.pause_reading()
    await done
    writer.transport.resume_reading()
    got = await reader.read()
    print(got == b'head ' + CONTENT + CONTENT[10:30] + b'q' * 800 + b' tail')
    writer.close()
    server.close()
async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as f:
        f.write(CONTENT); f.flush(); f.seek(0)
        await sockets(loop, f)
        await transports(loop, f)
asyncio.run(main())
