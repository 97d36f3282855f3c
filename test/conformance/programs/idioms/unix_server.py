# min: 3.7
# order: none, because it depends on when the connection is made
"""A server on a Unix socket."""
import asyncio
import os

PATH = "/tmp/loopscope-%d.sock" % os.getpid()


async def handle(reader, writer):
    name = await reader.readline()
    writer.write(b"hello " + name)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_unix_server(handle, PATH)
    reader, writer = await asyncio.open_unix_connection(PATH)
    writer.write(b"world\n")
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()
    if os.path.exists(PATH):
        os.unlink(PATH)


asyncio.run(main())
