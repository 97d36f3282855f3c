# What a StreamReader answers, fed by hand: lines, blocks, separators, limits, ends.
import asyncio


def fed(loop, data, limit=2 ** 16, eof=True):
    reader = asyncio.StreamReader(limit=limit, loop=loop)
    reader.feed_data(data)
    if eof:
        reader.feed_eof()
    return reader


async def attempt(label, coro):
    try:
        print(label, await coro)
    except (Exception, asyncio.CancelledError) as exc:
        print(label, type(exc).__name__, exc, getattr(exc, 'partial', None), getattr(exc, 'consumed', None))


async def main(loop):
    reader = fed(loop, b'one\ntwo\nrest')
    print(reader)
    for _ in range(4):
        await attempt('line', reader.readline())
    print(reader.at_eof(), reader)
    reader = fed(loop, b'abcdefgh')
    await attempt('exactly', reader.readexactly(3))
    await attempt('exactly', reader.readexactly(0))
    await attempt('read', reader.read(2))
    await attempt('too many', reader.readexactly(10))
    await attempt('negative', reader.readexactly(-1))
    reader = fed(loop, b'a--b--c')
    await attempt('until', reader.readuntil(b'--'))
    await attempt('until', reader.readuntil(b'--'))
    await attempt('until', reader.readuntil(b'--'))
    await attempt('empty', fed(loop, b'x').readuntil(b''))
    await attempt('limit', fed(loop, b'x' * 20 + b'\n', limit=5).readline())
    await attempt('limit', fed(loop, b'x' * 20, limit=5, eof=False).readuntil(b'\n'))
    await attempt('all', fed(loop, b'x' * 20, limit=5).read())
    reader = fed(loop, b'a\nb\nc', eof=True)
    print([line async for line in reader])
    reader = asyncio.StreamReader(loop=loop)
    loop.call_later(0.01, reader.feed_data, b'par')
    loop.call_later(0.02, reader.feed_data, b'ts\n')
    await attempt('later', reader.readline())
    task = loop.create_task(reader.read(5))
    await asyncio.sleep(0)
    await attempt('second', reader.readline())
    reader.set_exception(ValueError('broken'))
    await attempt('exception', task)
    await attempt('again', reader.read())
    print(reader.exception())
    try:
        asyncio.StreamReader(limit=0, loop=loop)
    except ValueError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main(loop))
loop.close()
