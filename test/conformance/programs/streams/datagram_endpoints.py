# create_datagram_endpoint: a server that answers, and a client that is connected.
import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        print('server made')

    def datagram_received(self, data, addr):
        print('server got', data, addr[0])
        self.transport.sendto(data.upper(), addr)

    def connection_lost(self, exc):
        print('server lost', exc)


class Client(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.sendto(b'hello')

    def datagram_received(self, data, addr):
        print('client got', data)
        self.done.set_result(None)

    def error_received(self, exc):
        print('error', exc)

    def connection_lost(self, exc):
        print('client lost', exc)


async def main():
    loop = asyncio.get_event_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    done = loop.create_future()
    client, protocol = await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=address)
    await done
    try:
        client.sendto(b'x', ('127.0.0.1', 1))
    except ValueError as exc:
        print(str(exc).replace(str(address[1]), 'PORT'))
    server.close()
    await asyncio.sleep(0.02)
    client.sendto(b'nobody there')
    await asyncio.sleep(0.02)
    client.close()
    await asyncio.sleep(0.02)
    try:
        await loop.create_datagram_endpoint(Server)
    except ValueError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
