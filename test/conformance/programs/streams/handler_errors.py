# A protocol whose methods raise.
# stderr: none
import asyncio


class Failing(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError('cannot digest %r' % data)

    def connection_lost(self, exc):
        print('lost', repr(exc))


async def main():
    loop = asyncio.get_event_loop()
    loop.set_exception_handler(lambda loop, context: print('reported', context['message'].split(' task')[0].split(' _')[0],
                                                           repr(context.get('exception'))))
    server = await loop.create_server(Failing, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'bad')
    await asyncio.sleep(0.05)
    writer.close()
    server.close()
    await asyncio.sleep(0.05)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
