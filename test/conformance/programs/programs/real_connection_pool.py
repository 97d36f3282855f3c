# min: 3.7
# order: none, because sockets decide it
"""A pool of connections to a key-value server over loopback: a protocol of frames, checkout with a limit, health checks."""
import asyncio
import contextlib
import json
import struct


class KeyValueProtocol(asyncio.Protocol):
    def __init__(self, store, log):
        self.store, self.log, self.buffer = store, log, b''

    def connection_made(self, transport):
        self.transport = transport
        self.log.append('made')

    def data_received(self, data):
        self.buffer += data
        while len(self.buffer) >= 4:
            size, = struct.unpack_from('>I', self.buffer)
            if len(self.buffer) < 4 + size:
                return
            body, self.buffer = self.buffer[4:4 + size], self.buffer[4 + size:]
            self.command(json.loads(body))

    def command(self, message):
        kind, *args = message
        if kind == 'set':
            self.store[args[0]] = args[1]
            answer = 'ok'
        elif kind == 'get':
            answer = self.store.get(args[0])
        elif kind == 'crash':
            self.transport.abort()
            return
        else:
            answer = {'error': kind}
        body = json.dumps(answer, sort_keys=True).encode()
        self.transport.writelines([struct.pack('>I', len(body)), body])

    def eof_received(self):
        self.log.append('eof')

    def connection_lost(self, exc):
        self.log.append(f'lost {type(exc).__name__}')


class Connection:
    count = 0

    @classmethod
    async def open(cls, address):
        self = cls()
        cls.count += 1
        self.number = cls.count
        self.reader, self.writer = await asyncio.open_connection(*address)
        return self

    async def call(self, *message):
        body = json.dumps(message).encode()
        self.writer.write(struct.pack('>I', len(body)) + body)
        await self.writer.drain()
        size, = struct.unpack('>I', await self.reader.readexactly(4))
        return json.loads(await self.reader.readexactly(size))

    def close(self):
        self.writer.close()


class Pool:
    def __init__(self, address, size):
        self.address, self.slots, self.idle = address, asyncio.Semaphore(size), asyncio.LifoQueue()

    @contextlib.asynccontextmanager
    async def connection(self):
        async with self.slots:
            try:
                conn = self.idle.get_nowait()
            except asyncio.QueueEmpty:
                conn = await Connection.open(self.address)
            try:
                yield conn
            except (ConnectionError, asyncio.IncompleteReadError):
                conn.close()
                raise
            else:
                self.idle.put_nowait(conn)

    async def close(self):
        while not self.idle.empty():
            conn = await self.idle.get()
            conn.close()


async def main():
    loop = asyncio.get_running_loop()
    store, log = {}, []
    server = await loop.create_server(lambda: KeyValueProtocol(store, log), '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    pool = Pool(address, 3)

    async def client(n):
        used = []
        for i in range(3):
            async with pool.connection() as c:
                used.append(c.number <= 3)
                await c.call('set', f'{n}.{i}', {'n': n, 'text': 'ü' * n})
                assert (await c.call('get', f'{n}.{i}'))['n'] == n
        return all(used)
    print(await asyncio.gather(*map(client, range(5))), Connection.count, len(store))
    try:
        async with pool.connection() as c:
            await c.call('crash')
    except (ConnectionError, asyncio.IncompleteReadError) as e:
        print('crashed', pool.idle.qsize())
    async with pool.connection() as c:
        print(await c.call('get', '4.2'), await c.call('bogus'), await c.call('get', 'none'))
    await pool.close()
    await asyncio.sleep(0.05)
    server.close()
    await server.wait_closed()
    print(sorted(log), server.is_serving())


asyncio.run(main())
