# min: 3.7
# order: none, because when the kernel has what another one sent is its own business
"""A chat server over loopback: names, broadcasts, private messages, and clients that leave."""
import asyncio


class ChatServer:
    def __init__(self):
        self.writers = {}

    async def broadcast(self, text, without=None):
        for name, writer in list(self.writers.items()):
            if name != without:
                writer.write((text + '\n').encode())
                await writer.drain()

    async def handle(self, reader, writer):
        host = writer.get_extra_info('peername')[0]
        writer.write(b'name?\n')
        name = (await reader.readline()).decode().strip()
        if not name or name in self.writers:
            writer.write(b'taken\n')
            writer.close()
            return
        self.writers[name] = writer
        await self.broadcast(f'* {name} from {host} joined', name)
        writer.write(f'welcome {name}, {len(self.writers)} here\n'.encode())
        try:
            while True:
                line = await reader.readline()
                if not line or line == b'/quit\n':
                    break
                text = line.decode().rstrip()
                if text.startswith('/msg '):
                    _, to, private = text.split(' ', 2)
                    self.writers[to].write(f'({name}) {private}\n'.encode())
                else:
                    await self.broadcast(f'<{name}> {text}')
        except ConnectionResetError:
            print('reset', name)
        finally:
            del self.writers[name]
            await self.broadcast(f'* {name} left')
            writer.close()
            await writer.wait_closed()


class Client:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection('127.0.0.1', PORT)
        await self.expect()
        await self.say(self.name)
        await self.expect()
        return self

    async def say(self, text):
        self.writer.write(text.encode() + b'\n')
        await self.writer.drain()

    async def expect(self, count=1):
        for _ in range(count):
            line = await asyncio.wait_for(self.reader.readline(), 5)
            print(self.name, '|', line.decode().rstrip())

    async def __aexit__(self, *exc):
        self.writer.close()
        await self.writer.wait_closed()


async def main():
    global PORT
    chat = ChatServer()
    server = await asyncio.start_server(chat.handle, '127.0.0.1', 0)
    PORT = server.sockets[0].getsockname()[1]
    async with server:
        async with Client('ann') as ann:
            async with Client('bob') as bob:
                await ann.expect()
                await ann.say('hello all')
                await ann.expect()
                await bob.expect()
                await bob.say('/msg ann psst')
                await ann.expect()
                async with Client('bob'):
                    pass
            await ann.expect()
            await ann.say('/quit')
            print(await ann.reader.read())
    print(server.is_serving(), chat.writers)


asyncio.run(main())
