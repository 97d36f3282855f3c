# min: 3.8
# order: none, because sockets, threads or real time decide it
"""A chat server with rooms, nicknames and slow clients; three clients over TCP."""
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, format='%(levelname)s %(name)s %(message)s', stream=sys.stdout)
log = logging.getLogger('chat')


class Client:
    def __init__(self, server, reader, writer):
        self.server = server
        self.reader = reader
        self.writer = writer
        self.nick = None
        self.outbox = asyncio.Queue(maxsize=5)

    async def send(self, text):
        await self.outbox.put(text)

    async def pump(self):
        while True:
            line = await self.outbox.get()
            if line is None:
                break
            self.writer.write(line.encode() + b'\n')
            await self.writer.drain()
        self.writer.close()
        await self.writer.wait_closed()

    async def run(self):
        pump = asyncio.create_task(self.pump(), name='pump')
        try:
            self.nick = (await self.reader.readline()).decode().strip()
            await self.server.join(self)
            async for raw in self.reader:
                line = raw.decode().rstrip('\n')
                if line == '/quit':
                    break
                if line.startswith('/me '):
                    await self.server.say('* %s %s' % (self.nick, line[4:]))
                else:
                    await self.server.say('<%s> %s' % (self.nick, line))
        finally:
            await self.server.leave(self)
            await self.outbox.put(None)
            await pump


class Server:
    def __init__(self):
        self.clients = {}
        self.lock = asyncio.Lock()

    async def join(self, client):
        async with self.lock:
            self.clients[client.nick] = client
        await self.say('%s joined (%d)' % (client.nick, len(self.clients)))

    async def leave(self, client):
        async with self.lock:
            self.clients.pop(client.nick, None)
        await self.say(f'{client.nick} left')

    async def say(self, text):
        log.info('%s', text)
        async with self.lock:
            for nick, client in sorted(self.clients.items()):
                await client.send(text)

    async def handle(self, reader, writer):
        await Client(self, reader, writer).run()


async def visitor(port, nick, lines, start):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'{nick}\n'.encode())
    seen = []

    async def listen():
        while True:
            line = await reader.readline()
            if not line:
                break
            seen.append(line.decode().strip())

    listener = asyncio.ensure_future(listen())
    for line in lines:
        await asyncio.sleep(0.05)
        writer.write(line.encode() + b'\n')
        await writer.drain()
    await listener
    writer.close()
    await writer.wait_closed()
    return nick, seen


async def main():
    server = Server()
    srv = await asyncio.start_server(server.handle, '127.0.0.1', 0)
    port = srv.sockets[0].getsockname()[1]
    async with srv:
        results = await asyncio.gather(
            visitor(port, 'ann', ['hello', '/me waves', '/quit'], 0),
            visitor(port, 'bob', ['hi ann', 'bye', '/quit'], 0.02),
            visitor(port, 'cid', ['/quit'], 0.21),
        )
    for nick, seen in results:
        print(nick)
        for line in seen:
            print('   ', line)
    print(srv.is_serving(), srv.sockets)


asyncio.run(main())
