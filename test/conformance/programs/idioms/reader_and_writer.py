# min: 3.7
"""add_reader and add_writer over a socket pair, and both taken away before the close."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    got = loop.create_future()

    def writable():
        a.send(b"ping")
        loop.remove_writer(a)

    def readable():
        loop.remove_reader(b)
        got.set_result(b.recv(100))

    loop.add_reader(b, readable)
    loop.add_writer(a, writable)
    print(await got)
    a.close()
    b.close()


asyncio.run(main())
