# A chat over streams: three clients say things to a room, one leaves early, the server closes.
# min: 3.7
# order: none, because three sockets race
import asyncio


class Room:
    def __init__(self):
        self.members = {}

    async def serve(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        self.members[name] = writer
        self.tell(name, "joined")
        try:
            while True:
                line = await reader.readline()
                if not line:
                    break
                self.tell(name, line.decode().strip())
        finally:
            del self.members[name]
            self.tell(name, "left")
            writer.close()

    def tell(self, who, what):
        for name in sorted(self.members):
            if name != who:
                self.members[name].write("{}: {}\n".format(who, what).encode())


class Client:
    @classmethod
    async def join(cls, name, port):
        self = cls()
        self.name, self.heard = name, []
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        self.writer.write(name.encode() + b"\n")
        return self

    async def say(self, text):
        self.writer.write(text.encode() + b"\n")
        await self.writer.drain()

    async def hear(self):
        self.heard.append((await self.reader.readline()).decode().strip())


async def main():
    room = Room()
    server = await asyncio.start_server(room.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    ann = await Client.join("ann", port)
    await asyncio.sleep(0.02)
    bob = await Client.join("bob", port)
    await ann.hear()
    cat = await Client.join("cat", port)
    await asyncio.gather(ann.hear(), bob.hear())
    await bob.say("hello")
    await asyncio.gather(ann.hear(), cat.hear())
    bob.writer.close()
    await asyncio.gather(ann.hear(), cat.hear())
    await cat.say("bye")
    await ann.hear()
    for client in (ann, bob, cat):
        print(client.name, client.heard)
        client.writer.close()
    await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()
    print(sorted(room.members))


asyncio.run(main())
