# min: 3.7
# order: none, because it depends on when the connection is made
"""The loop's sock_* methods."""
import asyncio
import socket


async def serve(loop, listener):
    connection, _ = await loop.sock_accept(listener)
    data = await loop.sock_recv(connection, 100)
    await loop.sock_sendall(connection, data + b"!")
    connection.close()


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    serving = asyncio.ensure_future(serve(loop, listener))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    await loop.sock_sendall(client, b"hi")
    print(await loop.sock_recv(client, 100))
    await serving
    client.close()
    listener.close()


asyncio.run(main())
