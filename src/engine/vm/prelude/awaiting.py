# Hidden functions behind await, async for and asynchronous generators (see prelude.ts).


def get_awaitable(v):
    it = type(v).__await__(v)
    inner = _wrapped_coroutine(it)
    if inner is not None:
        return inner
    if _is_coroutine(it):
        raise TypeError('__await__() returned a coroutine')
    if _is_generator(it):
        return it
    if _lookup(type(it), '__next__') is None:
        raise TypeError(f"__await__() returned non-iterator of type '{type(it).__name__}'")
    return drive(it)


def drive(it):
    # A user's iterator under await, as a generator.
    sent = None
    while True:
        try:
            if sent is None:
                y = next(it)
            else:
                y = it.send(sent)
        except StopIteration as stop:
            return stop.value
        while True:
            try:
                sent = yield y
                break
            except GeneratorExit:
                close = getattr(it, 'close', None)
                if close is not None:
                    close()
                raise
            except BaseException as exc:
                throw = getattr(it, 'throw', None)
                if throw is None:
                    raise
                try:
                    y = throw(exc)
                except StopIteration as stop:
                    return stop.value


def anext_awaitable(method, it):
    return _awaitable_iterator(method(it))


def aiter_checked(method, v):
    it = method(v)
    if _lookup(type(it), '__anext__') is None:
        kind = type(it).__name__
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: {kind}")
    return it


def asyncgen_first(hook, gen, step):
    hook(gen)
    return step


def asyncgen_finalize(finalizer, gen):
    try:
        finalizer(gen)
    except BaseException as exc:
        unraisable(exc, gen, None)


async def run_step(step):
    return await step


async def run_object(coro):
    from asyncio._driven import Driven
    return await Driven(coro)


def aiter_of(v):
    f = _lookup(type(v), '__aiter__')
    if f is None:
        raise TypeError(f"'{type(v).__name__}' object is not an async iterable")
    return f(v)


def anext_of(*args):
    f = _lookup(type(args[0]), '__anext__')
    if f is None:
        raise TypeError(f"'{type(args[0]).__name__}' object is not an async iterator")
    if len(args) == 1:
        return f(args[0])
    return anext_default(f(args[0]), args[1])


async def anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
