# min: 3.7
# order: none, because dropped asynchronous generators are found when their last reference goes
"""AsyncExitStack and friends: dynamic resources, callbacks, pop_all, suppression, errors during exit, aclosing by hand."""
import asyncio
import contextlib
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager, nullcontext, redirect_stdout, suppress
import io


events = []


@asynccontextmanager
async def opened(name, fail_enter=False, fail_exit=None, swallow=()):
    events.append(f'open {name}')
    if fail_enter:
        raise LookupError(name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except swallow as e:
        events.append(f'{name} swallows {type(e).__name__}')
    finally:
        await asyncio.sleep(0)
        events.append(f'close {name}')
        if fail_exit:
            raise fail_exit


class Plain:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        events.append(f'enter {self.name}')
        return self

    def __exit__(self, kind, value, tb):
        events.append(f'exit {self.name} {kind and kind.__name__}')
        return False


async def acquire_all(names, bad=None):
    async with AsyncExitStack() as stack:
        got = [await stack.enter_async_context(opened(n, fail_enter=n == bad)) for n in names]
        stack.callback(events.append, 'callback')
        stack.push_async_callback(asyncio.sleep, 0)
        transferred = stack.pop_all()
    return got, transferred


async def report(title, coroutine):
    events.clear()
    try:
        result = await coroutine
    except Exception as e:
        chain, x = [], e
        while x is not None:
            chain.append(repr(x))
            x = x.__context__
        result = ' <- '.join(chain)
    print(f'{title}: {result}')
    print('   ', events)


async def success():
    got, stack = await acquire_all('ab')
    events.append('used')
    await stack.aclose()
    return got


async def mixed():
    async with AsyncExitStack() as stack:
        stack.enter_context(Plain('p'))
        await stack.enter_async_context(opened('q', swallow=(KeyError,)))
        stack.push(lambda *exc: events.append(f'push {exc[0] and exc[0].__name__}'))
        raise KeyError('inside')
    return 'after'


async def exit_errors():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(opened('r', fail_exit=ValueError('r')))
        await stack.enter_async_context(opened('s', fail_exit=TypeError('s')))
        raise OSError('body')


async def wrong():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(Plain('w'))


def sync_part():
    out = io.StringIO()
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(suppress(ZeroDivisionError))
        p = stack.enter_context(nullcontext('null'))
        print('captured', p)
        1 / 0
    return out.getvalue()


@contextmanager
def retrying():
    yield 1
    yield 2


async def main():
    await report('success', success())
    await report('failing open', acquire_all('abc', 'c'))
    await report('mixed', mixed())
    await report('exit errors', exit_errors())
    events.clear()
    try:
        await wrong()
    except (AttributeError, TypeError) as e:
        print('wrong', events)
    print(repr(sync_part()))
    try:
        with retrying():
            pass
    except RuntimeError as e:
        print(e)
    try:
        with contextmanager(lambda: iter(()))() as x:
            pass
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
    task = asyncio.ensure_future(mixed_cancel())
    await asyncio.sleep(0.01)
    task.cancel()
    await report('cancelled', asyncio.wait_for(asyncio.gather(task, return_exceptions=True), 1))


async def mixed_cancel():
    events.append('start')
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(opened('t'))
        stack.enter_context(Plain('u'))
        await asyncio.sleep(5)


asyncio.run(main())
