"""Helpers around futures: chaining a loop's future to one of another thread."""

from _futures import _futures_error
from _loopscope import _helper, _is_future, _ConcurrentFuture, _trait
from _asyncio import Future
from _asyncio import CancelledError as _Cancelled, InvalidStateError as _InvalidState, TimeoutError as _Timeout

if not _trait('cancelledIsBaseException'):
    from _asyncio import CancelledError, InvalidStateError, TimeoutError
_PyFuture = _CFuture = Future


def isfuture(obj):
    if _is_future(obj):
        return True
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _set_concurrent_future_state(concurrent, source):
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(_converted(exception))
    else:
        concurrent.set_result(source.result())


@_helper
def _converted(exc):
    """From 3.8 on, the exceptions of concurrent.futures are others than those of asyncio."""
    if not _trait('cancelledIsBaseException'):
        return exc
    for cls in (_Cancelled, _Timeout, _InvalidState):
        if type(exc) is _futures_error(cls.__name__):
            return cls(*exc.args)
    return exc


def _copy_future_state(source, dest):
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_converted(exception))
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    source_loop = source._loop if isfuture(source) else None
    dest_loop = destination._loop if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        else:
            if dest_loop.is_closed():
                return
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    from asyncio.events import get_event_loop
    if isfuture(future):
        return future
    assert isinstance(future, _ConcurrentFuture), f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future
