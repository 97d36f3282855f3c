# min: 3.7
# A selector of one's own that wraps another one and notes what is asked of it.
import asyncio
import selectors
import socket
import threading
import time


class Counting(selectors.BaseSelector):
    def __init__(self):
        self.inner = selectors.DefaultSelector()
        self.calls = []

    def register(self, fileobj, events, data=None):
        self.calls.append(('register', events))
        return self.inner.register(fileobj, events, data)

    def unregister(self, fileobj):
        self.calls.append(('unregister',))
        return self.inner.unregister(fileobj)

    def modify(self, fileobj, events, data=None):
        self.calls.append(('modify', events))
        return self.inner.modify(fileobj, events, data)

    def select(self, timeout=None):
        return self.inner.select(timeout)

    def get_map(self):
        return self.inner.get_map()

    def get_key(self, fileobj):
        return self.inner.get_key(fileobj)

    def close(self):
        self.calls.append('close')
        self.inner.close()


async def echo(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    r, w = await asyncio.open_connection('127.0.0.1', server.sockets[0].getsockname()[1])
    w.write(b'hello\n')
    print(await r.readline())
    w.close()
    server.close()
    await server.wait_closed()
    loop = asyncio.get_event_loop()
    done = loop.create_future()

    def later():
        time.sleep(0.05)
        loop.call_soon_threadsafe(done.set_result, 'from a thread')

    t = threading.Thread(target=later)
    t.start()
    print(await done)
    t.join()
    a, b = socket.socketpair()
    got = loop.create_future()
    loop.add_reader(a, lambda: got.done() or got.set_result(a.recv(10)))
    loop.add_writer(a, loop.remove_writer, a)
    b.send(b'ping')
    print(await got)
    print(loop.remove_reader(a), loop.remove_reader(a))
    a.close()
    b.close()


s = Counting()
loop = asyncio.SelectorEventLoop(s)
print(loop._selector is s)
loop.run_until_complete(main())
loop.close()
print(s.calls.count(('register', 1)), s.calls.count(('register', 2)), s.calls.count(('modify', 3)), s.calls.count(('unregister',)), s.calls[-1])
print(loop._selector)
