# What loops in debug mode log of servers, connections, endpoints and transports.
# min: 3.7
import asyncio
import logging
import re
import sys


class Plain(logging.Filter):
    def filter(self, record):
        text = re.sub(r'0x[0-9a-f]+|(?<=fd=)\d+|\b\d{5}\b', '~', record.getMessage())
        record.msg, record.args = text, ()
        return not text.startswith('poll')


async def echo(reader, writer):
    writer.write(await reader.read(5))
    writer.write_eof()
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_event_loop()
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b'hello')
    print(await reader.read())
    writer.transport.pause_reading()
    writer.transport.resume_reading()
    writer.close()
    await asyncio.sleep(0.1)
    for options in ({'local_addr': ('127.0.0.1', 0)}, {'remote_addr': address}):
        transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, **options)
        transport.close()
    server.close()
    await server.wait_closed()


logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')
logging.getLogger('asyncio').addFilter(Plain())
loop = asyncio.new_event_loop()
loop.set_debug(True)
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
