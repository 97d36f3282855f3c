"""sleep, ensure_future, create_task, run_coroutine_threadsafe and friends."""

from _loopscope import (_trait, _bare_yield, _set_result_unless_cancelled, _is_coroutine, _is_awaitable,
                        _ConcurrentFuture)
from _asyncio import get_event_loop, _get_running_loop, Future, CancelledError
from asyncio.futures import isfuture, _chain_future


def _sleep_loop():
    if _trait('sleepUsesRunningLoop'):
        loop = _get_running_loop()
        if loop is None:
            raise RuntimeError('no running event loop')
        return loop
    return get_event_loop()


async def sleep(delay, result=None, loop=None):
    if delay == 0 or (delay < 0 and _trait('sleepNegativeIsBare')):
        await _bare_yield
        return result
    if _trait('sleepRejectsNan') and delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    if loop is None:
        loop = _sleep_loop()
    future = loop.create_future()
    h = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        h.cancel()


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if _is_coroutine(coro_or_future):
        if loop is None:
            loop = get_event_loop()
        return loop.create_task(coro_or_future)
    if _is_awaitable(coro_or_future):
        if loop is None:
            loop = get_event_loop()
        return loop.create_task(_wrap_awaitable(coro_or_future))
    raise TypeError(_trait('awaitableErrorText'))


def create_task(coro, *, name=None, context=None):
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    if name is None:
        return loop.create_task(coro)
    return loop.create_task(coro, name=name)


def run_coroutine_threadsafe(coro, loop):
    if not _is_coroutine(coro):
        raise TypeError('A coroutine object is required')
    future = _ConcurrentFuture()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _gather_results(loop, futures):
    # A future that is done when all of these are, whatever came of them.
    outer = loop.create_future()
    left = len(futures)

    def one_done(fut):
        nonlocal left
        left -= 1
        if not fut.cancelled():
            fut.exception()
        if left == 0 and not outer.done():
            outer.set_result(None)

    for fut in futures:
        fut.add_done_callback(one_done)
    return outer
