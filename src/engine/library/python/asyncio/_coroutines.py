"""The decorator of generator-based coroutines, which CPython had until 3.10."""

from _loopscope import _helper, _is_awaitable, _is_generator, _iterable_coroutine, _is_generator_function, _trait, _warn
from asyncio.futures import isfuture
from functools import wraps


@_helper
def _marked(func):
    made = _iterable_coroutine(func)
    made._is_coroutine = True
    return made


def coroutine(func):
    if _trait('coroutineDecoratorWarns'):
        _warn('DeprecationWarning',
              '"@coroutine" decorator is deprecated since Python 3.8, use "async def" instead')
    if _is_generator_function(func) == 2:
        return func
    if _is_generator_function(func):
        return _marked(func)

    @wraps(func)
    def coro(*args, **kwargs):
        result = func(*args, **kwargs)
        if isfuture(result) or _is_generator(result):
            result = yield from result
        elif _is_awaitable(result):
            result = yield from result.__await__()
        return result

    return _marked(coro)
