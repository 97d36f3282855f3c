# min: 3.7
# stderr: frames
# order: names, because threads and sockets decide the turns
import asyncio


class P(asyncio.Protocol):
    def connection_made(self, t):
        self.t = t

    def data_received(self, d):
        1 / 0

    def connection_lost(self, e):
        pass


async def main():
    loop = asyncio.get_event_loop()
    s = await loop.create_server(P, '127.0.0.1', 0)
    r, w = await asyncio.open_connection(*s.sockets[0].getsockname())
    w.write(b'x')
    await asyncio.sleep(0.05)
    s.close()
    w.close()


asyncio.run(main())
