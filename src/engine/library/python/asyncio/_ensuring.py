"""What the functions of asyncio.tasks begin with: the loop they work with, and futures of arguments."""

from _loopscope import _helper, _later, _forget_place, _loop_mismatch, _trait, _is_coroutine, _is_awaitable, _warn
from _asyncio import get_event_loop, _get_running_loop

_later('asyncio.futures', 'isfuture')

_LOOP_TEXT = 'The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.'


@_helper
def _loop_given(loop, default):
    """The loop that a function of up to 3.9 works with: its argument, which 3.8 deprecates, or a default."""
    if loop is None:
        return default()
    if _trait('loopParameterWarns'):
        _warn('DeprecationWarning', _LOOP_TEXT)
    return loop


@_helper
def _own_loop():
    """The loop that a library coroutine runs on."""
    if not _trait('sleepUsesRunningLoop'):
        return get_event_loop()
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        own = _loop_of(coro_or_future)
        if loop is not None and loop is not own:
            _loop_mismatch(own, _trait('otherLoopText'))
            raise ValueError(_trait('otherLoopText'))
        return coro_or_future
    if _is_coroutine(coro_or_future):
        coro = coro_or_future
    elif _is_awaitable(coro_or_future):
        coro = _wrap_awaitable(coro_or_future)
    else:
        raise TypeError(_trait('awaitableErrorText'))
    if loop is None:
        loop = get_event_loop()
    if not _trait('taskOfClosedLoopCloses'):
        task = loop.create_task(coro)
        if _trait('ensureFutureHidesItself'):
            _forget_place(task)
        return task
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if coro is coro_or_future:
            coro.close()
        raise


@_helper
def _loop_of(future):
    # Futures of other kinds may have but one of the two.
    return future._loop if not hasattr(future, 'get_loop') else future.get_loop()


@_helper
def is_single(aws):
    """Whether an awaitable was given where several are wanted."""
    return isfuture(aws) or _is_coroutine(aws)
