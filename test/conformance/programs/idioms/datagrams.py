# min: 3.7
# order: none, because it depends on when the datagrams arrive
"""Datagrams between two endpoints."""
import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(data[::-1], addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, answer):
        self.answer = answer

    def datagram_received(self, data, addr):
        self.answer.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    answer = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(lambda: Client(answer), remote_addr=address)
    client.sendto(b"stressed")
    print(await answer)
    client.close()
    server.close()


asyncio.run(main())
