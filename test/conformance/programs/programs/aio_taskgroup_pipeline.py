# min: 3.11
# order: none, because sockets, threads or real time decide it
"""A pipeline of stages in a TaskGroup, with timeouts, and groups of errors."""
import asyncio


class StageError(Exception):
    def __init__(self, stage, item):
        super().__init__(f'{stage} failed on {item}')
        self.stage, self.item = stage, item


END = object()


async def source(out, n):
    for i in range(n):
        await out.put(i)
        await asyncio.sleep(0.001)
    await out.put(END)


async def stage(name, f, inp, out):
    while (item := await inp.get()) is not END:
        try:
            async with asyncio.timeout(0.05):
                result = await f(item)
        except TimeoutError:
            print(name, 'timed out on', item)
            continue
        await out.put(result)
    await out.put(END)
    return name


async def double(x):
    if x == 3:
        await asyncio.sleep(1)
    return x * 2


async def check(x):
    await asyncio.sleep(0)
    if x == 14:
        raise StageError('check', x)
    return f'<{x}>'


async def sink(inp, got):
    while (item := await inp.get()) is not END:
        got.append(item)


async def run(n):
    a, b, c = (asyncio.Queue(2) for _ in range(3))
    got = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(source(a, n), name='source')
            stages = [tg.create_task(stage('double', double, a, b)), tg.create_task(stage('check', check, b, c))]
            tg.create_task(sink(c, got))
    except* StageError as group:
        print('stage errors', [(e.stage, e.item) for e in group.exceptions])
        for t in stages:
            print(t.cancelled(), t.done())
    else:
        print([t.result() for t in stages])
    return got


async def failing(kind, delay):
    await asyncio.sleep(delay)
    raise kind(delay)


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.02)
        raise KeyError('cleanup')


async def main():
    print(await run(5))
    print(await run(9))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(failing(ValueError, 0.01))
            tg.create_task(failing(TypeError, 0.01))
            tg.create_task(stubborn())
            await asyncio.sleep(1)
    except* (ValueError, TypeError) as eg:
        print(repr(eg))
    except* KeyError as eg:
        print('key', eg.exceptions)
    try:
        async with asyncio.timeout(0.01) as cm:
            async with asyncio.TaskGroup() as tg:
                t = tg.create_task(asyncio.sleep(10))
    except TimeoutError:
        print('outer timeout', cm.expired(), t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(failing(OSError, 0))
            print('never')
    except ExceptionGroup as eg:
        print(eg, eg.exceptions, eg.split(OSError)[1])
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        print(cm.expired(), cm.when() is not None)


asyncio.run(main(), debug=False)
