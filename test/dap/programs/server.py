"""A server over streams, three clients, and work in an executor."""
import asyncio
import functools

seen = []


def heavy(n):
    total = 0
    for i in range(n):
        total += i
    return total


async def serve(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        seen.append(line)
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def talk(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for n in range(3):
        writer.write(("%s %d\n" % (name, n)).encode())
        answer = await reader.readline()
        await asyncio.sleep(0.01)
    writer.close()
    return answer.decode()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    loop = asyncio.get_running_loop()
    work = loop.run_in_executor(None, functools.partial(heavy, 50))
    answers = await asyncio.gather(*[talk(port, "client-%d" % n) for n in range(3)])
    print(answers, await work, len(seen))
    server.close()


asyncio.run(main())
print("bye")
