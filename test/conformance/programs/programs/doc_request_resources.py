# min: 3.7
"""Requests with context variables, resources on an AsyncExitStack, and clean-up in the right order."""
import asyncio
import contextlib
import contextvars
import logging
import sys

request_id = contextvars.ContextVar('request_id', default='-')


class WithRequest(logging.Filter):
    def filter(self, record):
        record.request = request_id.get()
        return True


log = logging.getLogger('app')
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('[%(request)s] %(message)s'))
handler.addFilter(WithRequest())
log.addHandler(handler)
log.setLevel(logging.DEBUG)


class Resource:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    async def __aenter__(self):
        await asyncio.sleep(0)
        log.debug('open %s', self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0)
        log.debug('close %s (%s)', self.name, exc_type and exc_type.__name__)
        if self.fails:
            raise OSError(self.name)


@contextlib.asynccontextmanager
async def transaction():
    log.debug('begin')
    try:
        yield 'tx'
    except ZeroDivisionError:
        log.debug('rollback')
        raise
    else:
        log.debug('commit')


async def request(number, divisor):
    token = request_id.set(f'r{number}')
    try:
        async with contextlib.AsyncExitStack() as stack:
            names = [await stack.enter_async_context(Resource(n)) for n in ('db', 'cache')]
            stack.push_async_callback(finish, number)
            stack.callback(log.debug, 'sync callback')
            tx = await stack.enter_async_context(transaction())
            return tx, len(names), 10 / divisor
    except ZeroDivisionError as exc:
        log.error('failed: %s', exc)
        return None
    finally:
        request_id.reset(token)
        log.debug('reset')


async def finish(number):
    await asyncio.sleep(0)
    log.info('finish %d', number)


async def main():
    results = []
    for number, divisor in ((1, 2), (2, 0)):
        results.append(await asyncio.create_task(request(number, divisor)))
    print(results, request_id.get())
    both = await asyncio.gather(request(3, 4), request(4, 5))
    print(both)
    context = contextvars.copy_context()
    context.run(request_id.set, 'callback')
    asyncio.get_running_loop().call_soon(lambda: log.info('from call_soon'), context=context)
    await asyncio.sleep(0)
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Resource('outer'))
            await stack.enter_async_context(Resource('bad', fails=True))
            raise KeyError('body')
    except OSError as exc:
        print(repr(exc), repr(exc.__context__))


asyncio.run(main())
