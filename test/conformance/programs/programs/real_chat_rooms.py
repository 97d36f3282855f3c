# min: 3.7
# order: none, because sockets decide it
"""A chat server with rooms, nicknames, private words and slow readers; clients as scripted tasks over loopback streams."""
import asyncio
import collections
import shlex


class Member:
    def __init__(self, writer):
        self.writer, self.nick, self.room = writer, None, None
        self.outbox = asyncio.Queue(maxsize=10)

    async def pump(self):
        while True:
            line = await self.outbox.get()
            if line is None:
                break
            self.writer.write(line.encode() + b'\n')
            await self.writer.drain()
        self.writer.close()

    def say(self, text):
        try:
            self.outbox.put_nowait(text)
        except asyncio.QueueFull:
            self.outbox.get_nowait()
            self.outbox.put_nowait('* you lost a line')


class ChatServer:
    def __init__(self):
        self.members = {}
        self.rooms = collections.defaultdict(set)
        self.commands = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith('do_')}

    def do_nick(self, member, name):
        if name in self.members:
            member.say(f'! {name} is taken')
            return
        if member.nick:
            del self.members[member.nick]
        old, member.nick = member.nick, name
        self.members[name] = member
        member.say(f'* you are {name}' + (f', no longer {old}' if old else ''))

    def do_join(self, member, room):
        self.do_part(member)
        member.room = room
        self.rooms[room].add(member)
        self.tell(room, f'* {member.nick} joined {room} ({len(self.rooms[room])})')

    def do_part(self, member):
        if member.room:
            self.rooms[member.room].discard(member)
            self.tell(member.room, f'* {member.nick} left')
            if not self.rooms[member.room]:
                del self.rooms[member.room]
            member.room = None

    def do_msg(self, member, to, *words):
        target = self.members.get(to)
        (target or member).say(f'<{member.nick}> {" ".join(words)}' if target else f'! no {to!r}')

    def tell(self, room, text):
        for other in sorted(self.rooms.get(room, ()), key=lambda m: m.nick):
            other.say(text)

    async def __call__(self, reader, writer):
        member = Member(writer)
        pump = asyncio.ensure_future(member.pump())
        try:
            async for raw in reader:
                line = raw.decode().rstrip()
                if not line.startswith('/'):
                    self.tell(member.room, f'{member.nick}: {line}')
                    continue
                try:
                    name, *args = shlex.split(line[1:])
                    self.commands[name](member, *args)
                except (KeyError, TypeError, ValueError) as e:
                    member.say(f'! {type(e).__name__} in {line}')
        finally:
            self.do_part(member)
            self.members.pop(member.nick, None)
            await member.outbox.put(None)
            await pump


class Client:
    async def open(self, address):
        self.reader, self.writer = await asyncio.open_connection(*address)
        return self

    async def do(self, line, expect):
        self.writer.write(line.encode() + b'\n')
        return await self.hear(expect)

    async def hear(self, n):
        return [(await asyncio.wait_for(self.reader.readline(), 2)).decode().strip() for _ in range(n)]

    async def close(self):
        self.writer.write_eof()
        rest = await self.reader.read()
        self.writer.close()
        return rest


async def main():
    chat = ChatServer()
    server = await asyncio.start_server(chat, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    ann, bob = await Client().open(address), await Client().open(address)
    print(await ann.do('/nick ann', 1), await bob.do('/nick ann', 1), await bob.do('/nick bob', 1))
    print(await ann.do('/join tea', 1), await bob.do('/join tea', 1), await ann.hear(1))
    print(await ann.do('hello all', 1), await bob.hear(1))
    print(await bob.do('/msg ann "a  secret" word', 0), await ann.hear(1), await bob.do('/msg zoe x', 1))
    print(await ann.do('/fly', 1), await ann.do('/nick', 1), await ann.do('/msg "open', 1))
    print(await bob.do('/nick robert', 1), sorted(chat.members))
    print(await bob.close(), await ann.hear(1), dict(chat.rooms).keys(), sorted(chat.members))
    print(await ann.close(), dict(chat.rooms))
    server.close()
    await server.wait_closed()


asyncio.run(main())
