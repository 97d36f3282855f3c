# min: 3.7
# order: none, because the tracer changes the stack of contexts
"""Tracing by context variables: spans nest across tasks, threads and callbacks; a logging filter adds them."""
import asyncio
import contextvars
import functools
import logging
import sys
from contextlib import contextmanager

request_id = contextvars.ContextVar('request_id', default='-')
span_stack = contextvars.ContextVar('span_stack', default=())
finished = []


class RequestFilter(logging.Filter):
    def filter(self, record):
        record.request = request_id.get()
        record.span = '/'.join(span_stack.get()) or '.'
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('[{request}] {span:<22} {levelname:.4} {message}', style='{'))
handler.addFilter(RequestFilter())
log = logging.getLogger('app.web')
logging.getLogger('app').addHandler(handler)
logging.getLogger('app').setLevel(logging.DEBUG)


@contextmanager
def span(name):
    token = span_stack.set(span_stack.get() + (name,))
    try:
        yield
    except Exception as e:
        log.exception('span %s failed', name, exc_info=False)
        raise
    finally:
        finished.append((request_id.get(), '/'.join(span_stack.get())))
        span_stack.reset(token)


def traced(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        with span(function.__name__):
            return await function(*args, **kwargs)
    return wrapper


@traced
async def query(n):
    log.debug('query %s', n)
    await asyncio.sleep(0.01 * n)
    if n == 3:
        raise LookupError(n)
    return n * n


def blocking(n):
    log.info('in a thread')
    return request_id.get() + str(n)


@traced
async def handle(number):
    request_id.set(f'req{number}')
    log.info('begin')
    with span('fan-out'):
        results = await asyncio.gather(*(query(number + i) for i in range(2)), return_exceptions=True)
    log.info('results %r', results)
    loop = asyncio.get_event_loop()
    context = contextvars.copy_context()
    text = await loop.run_in_executor(None, functools.partial(context.run, blocking, number))
    done = loop.create_future()
    loop.call_soon(lambda: done.set_result(span_stack.get()))
    log.info('%s %s', text, await done)


async def main():
    for n in (1, 2):
        await asyncio.ensure_future(handle(n))
    print(request_id.get(), span_stack.get())
    await asyncio.gather(handle(5), handle(7))
    for line in sorted(finished):
        print(*line)
    context = contextvars.Context()
    context.run(request_id.set, 'outside')
    print(list(dict(context).values()), request_id in context, len(contextvars.copy_context()) >= 0)
    token = request_id.set('x')
    request_id.reset(token)
    try:
        request_id.reset(token)
    except RuntimeError as e:
        print('token', 'already been used' in str(e))
    try:
        span_stack.reset(token)
    except ValueError as e:
        print('wrong variable')


asyncio.run(main())
