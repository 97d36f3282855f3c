# How transports show themselves, pausing and resuming, and descriptors that transports use.
import asyncio


def show(transport):
    fd = transport._sock_fd
    return repr(transport).replace('fd=%d' % fd, 'fd=N')


class Quiet(asyncio.Protocol):
    made = []

    def connection_made(self, transport):
        self.made.append(transport)


async def main():
    loop = asyncio.get_event_loop()
    server = await loop.create_server(Quiet, '127.0.0.1', 0)
    transport, protocol = await loop.create_connection(Quiet, *server.sockets[0].getsockname())
    await asyncio.sleep(0.02)
    print(show(transport))
    transport.pause_reading()
    print(show(transport))
    try:
        transport.pause_reading()
        print('paused')
    except RuntimeError as exc:
        print(exc)
    transport.resume_reading()
    print(show(transport))
    print(transport.get_write_buffer_size(), transport.can_write_eof())
    try:
        loop.add_reader(transport._sock_fd, print)
    except RuntimeError as exc:
        print(str(exc).split(' is used by ')[0].split()[:2])
    try:
        transport.write('text')
    except TypeError as exc:
        print(exc)
    transport.write_eof()
    try:
        transport.write(b'x')
    except RuntimeError as exc:
        print(exc)
    transport.close()
    print(show(transport))
    await asyncio.sleep(0.02)
    print(show(transport))
    server.close()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
