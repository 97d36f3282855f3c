# min: 3.11
# order: none, because sets of objects and load decide it
"""Structured concurrency: nested groups, failures that cancel siblings, except*, cleanup that takes time."""
import asyncio
import contextlib

trail = []


class Fetch(Exception):
    pass


class Parse(Fetch):
    def __init__(self, where, line):
        super().__init__(where, line)
        self.where = where


@contextlib.asynccontextmanager
async def resource(name):
    trail.append(f'+{name}')
    try:
        yield name.upper()
    except asyncio.CancelledError:
        trail.append(f'!{name}')
        raise
    finally:
        await asyncio.sleep(0.01)
        trail.append(f'-{name}')


async def leaf(name, delay, error=None):
    async with resource(name) as r:
        await asyncio.sleep(delay)
        if error:
            raise error
        return r


async def branch(name, *leaves):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(leaf(f'{name}.{i}', *args), name=f'{name}.{i}') for i, args in enumerate(leaves)]
    return [t.result() for t in tasks]


def show(group, depth=0):
    for e in sorted(group.exceptions, key=repr):
        if isinstance(e, BaseExceptionGroup):
            print('  ' * depth + e.message)
            show(e, depth + 1)
        else:
            print('  ' * depth + repr(e))


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise Parse('while cancelled', 3)


async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(branch('a', (0.02,), (0.01,)))
        b = g.create_task(branch('b', (0,)))
    print(a.result(), b.result(), trail)
    trail.clear()
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(branch('x', (0.01, Parse('x', 1)), (5,)))
            g.create_task(branch('y', (0.01, Fetch('y')), (0.01, KeyError('k'))))
            g.create_task(stubborn())
            await asyncio.sleep(1)
            print('never')
    except* Parse as group:
        print('parse', [e.where for e in group.exceptions if isinstance(e, Parse)])
        show(group)
    except* Fetch as group:
        print('fetch')
        show(group)
    except* KeyError as group:
        print('key', group.message)
    print(trail)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.02) as cm:
            async with asyncio.TaskGroup() as g:
                g.create_task(leaf('slow', 1))
                g.create_task(leaf('slower', 2))
    except TimeoutError:
        print('timeout', cm.expired(), sorted(trail[-2:]))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(leaf('late', 0.5))
            raise RuntimeError('in the body')
    except ExceptionGroup as group:
        print(group.exceptions, group.__cause__, repr(group.__context__))
    done = asyncio.TaskGroup()
    async with done:
        pass
    coroutine = leaf('no', 0)
    try:
        done.create_task(coroutine)
    except RuntimeError as e:
        print(str(e)[:24])
        coroutine.close()
    outer = asyncio.create_task(branch('z', (1,), (1,)))
    await asyncio.sleep(0.01)
    outer.cancel('enough')
    try:
        await outer
    except asyncio.CancelledError as e:
        print(e.args, outer.cancelled())


asyncio.run(main())
raise ExceptionGroup('at the end', [ValueError(1), ExceptionGroup('inner', [TypeError('t')])])
