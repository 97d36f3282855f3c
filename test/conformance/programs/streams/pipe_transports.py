# connect_read_pipe() and connect_write_pipe(): transports over the ends of pipes.
import asyncio
import os
import re


class Reader(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.done = asyncio.get_event_loop().create_future()

    def connection_made(self, t):
        print(self.name, 'made', type(t).__name__, t.get_extra_info('pipe').closed)

    def data_received(self, d):
        print(self.name, 'data', d if len(d) < 40 else len(d))

    def eof_received(self):
        print(self.name, 'eof')
        return True

    def connection_lost(self, exc):
        print(self.name, 'lost', repr(exc))
        self.done.set_result(None)

    def pause_writing(self):
        print(self.name, 'pause')

    def resume_writing(self):
        print(self.name, 'resume')


def shown(transport):
    return re.sub(r'fd=\d+', 'fd', repr(transport))


async def main():
    loop = asyncio.get_event_loop()
    r, w = os.pipe()
    rt, rp = await loop.connect_read_pipe(lambda: Reader('r'), os.fdopen(r, 'rb', 0))
    wt, wp = await loop.connect_write_pipe(lambda: Reader('w'), os.fdopen(w, 'wb', 0))
    print(shown(rt), shown(wt), hasattr(rt, 'is_reading'), wt.can_write_eof(), wt.get_write_buffer_limits())
    wt.write(b'hello')
    await asyncio.sleep(0.01)
    rt.pause_reading()
    print(shown(rt))
    wt.write(b'x' * 200000)
    print(wt.get_write_buffer_size(), shown(wt))
    await asyncio.sleep(0.01)
    rt.resume_reading()
    await asyncio.sleep(0.01)
    print(wt.get_write_buffer_size())
    wt.writelines([b'a', b'b'])
    wt.write_eof()
    print(shown(wt), wt.is_closing())
    await rp.done
    await wp.done
    print(shown(rt), shown(wt))
    # streams
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), open(r))
    wt, wp = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, 'w'))
    writer = asyncio.StreamWriter(wt, wp, None, loop)
    writer.write(b'one\ntwo\n')
    await writer.drain()
    print(await reader.readline(), await reader.readline())
    writer.close()
    print(await reader.read(), reader.at_eof())
    # peer closed
    r, w = os.pipe()
    wt, wp = await loop.connect_write_pipe(lambda: Reader('v'), os.fdopen(w, 'wb', 0))
    os.close(r)
    await wp.done
    r, w = os.pipe()
    wt, wp = await loop.connect_write_pipe(lambda: Reader('u'), os.fdopen(w, 'wb', 0))
    wt.write(b'y' * 100000)
    os.close(r)
    await wp.done
    r, w = os.pipe()
    wt, wp = await loop.connect_write_pipe(lambda: Reader('t'), os.fdopen(w, 'wb', 0))
    wt.abort()
    await wp.done
    os.close(r)
    for _ in range(7):
        wt.write(b'z')

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
