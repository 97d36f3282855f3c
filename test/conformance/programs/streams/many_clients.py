# Several clients at once; each has its own handler task.
import asyncio

order = []


async def handle(reader, writer):
    name = (await reader.readexactly(2)).decode()
    order.append(name)
    writer.writelines([b'hello ', name.encode(), b'\n'])
    await writer.drain()
    order.append((await reader.readline()).decode().strip())
    writer.close()


async def client(port, name):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(name.encode())
    greeting = await reader.readline()
    writer.write(b'bye ' + name.encode() + b'\n')
    rest = await reader.read()
    writer.close()
    return greeting, rest


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    for answer in await asyncio.gather(*[client(port, 'c%d' % i) for i in range(4)]):
        print(answer)
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.05)
    print(sorted(order))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
