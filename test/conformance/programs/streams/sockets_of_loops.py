# sock_accept, sock_connect, sock_recv and sock_sendall, at once and after waiting.
import asyncio
import socket


async def serve(loop, listener):
    conn, peer = await loop.sock_accept(listener)
    print('accepted', peer[0], conn.gettimeout())
    while True:
        data = await loop.sock_recv(conn, 1000)
        if not data:
            break
        print('server got', len(data))
        await loop.sock_sendall(conn, data * 2)
    conn.close()


async def receive(loop, sock):
    return await loop.sock_recv(sock, 10)


async def main():
    loop = asyncio.get_event_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(('127.0.0.1', 0))
    listener.listen(1)
    server = loop.create_task(serve(loop, listener))
    await asyncio.sleep(0)
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    print('connected')
    await loop.sock_sendall(client, b'abc')
    print(await loop.sock_recv(client, 100))
    await loop.sock_sendall(client, b'defg')
    print(await loop.sock_recv(client, 3), await loop.sock_recv(client, 100))
    client.shutdown(socket.SHUT_WR)
    print(await loop.sock_recv(client, 10))
    await server
    address = listener.getsockname()
    listener.close()
    other = socket.socket()
    other.setblocking(False)
    try:
        await loop.sock_connect(other, address)
    except ConnectionRefusedError as exc:
        print(str(exc).replace(str(address[1]), 'PORT'))
    a, b = socket.socketpair()
    a.setblocking(False)
    task = asyncio.ensure_future(receive(loop, a))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    await asyncio.sleep(0)
    print(loop.remove_reader(a))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
