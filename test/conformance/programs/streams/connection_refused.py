# Connecting where nobody listens; servers on a taken port; arguments that contradict each other.
import asyncio
import socket


async def attempt(label, coro, port):
    try:
        await coro
        print(label, 'works')
    except Exception as exc:
        print(label, type(exc).__name__, str(exc).replace(str(port), 'PORT'))


async def main():
    loop = asyncio.get_event_loop()
    sock = socket.socket()
    sock.bind(('127.0.0.1', 0))
    port = sock.getsockname()[1]
    await attempt('refused', asyncio.open_connection('127.0.0.1', port), port)
    await attempt('taken', asyncio.start_server(print, '127.0.0.1', port), port)
    await attempt('nothing', loop.create_connection(asyncio.Protocol), port)
    await attempt('both', loop.create_connection(asyncio.Protocol, '127.0.0.1', port, sock=sock), port)
    await attempt('no server', loop.create_server(asyncio.Protocol), port)
    await attempt('ssl', loop.create_connection(asyncio.Protocol, '127.0.0.1', port, server_hostname='x'), port)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
