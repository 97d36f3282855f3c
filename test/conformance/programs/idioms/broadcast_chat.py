# min: 3.7
# order: none, because connections race
"""A chat server that sends each line to everybody."""
import asyncio

writers = set()
joined = None


async def handle(reader, writer):
    writers.add(writer)
    if len(writers) == 2:
        joined.set()
    try:
        async for line in reader:
            for other in writers:
                other.write(line)
                await other.drain()
    finally:
        writers.discard(writer)
        writer.close()


async def member(port, say):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await joined.wait()
    if say:
        writer.write(say.encode() + b"\n")
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line


async def main():
    global joined
    joined = asyncio.Event()
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await asyncio.gather(member(port, "hi all"), member(port, "")))
    server.close()
    await server.wait_closed()
    while writers:
        await asyncio.sleep(0.001)


asyncio.run(main())
