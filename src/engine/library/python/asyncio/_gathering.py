"""What gather() and shield() of asyncio.tasks do, whatever arguments a version gives them."""

from _loopscope import _helper, _later, _trait
from _asyncio import CancelledError, Future, get_event_loop

_later('asyncio._ensuring', 'ensure_future')


@_helper
def _cancelled_error(fut):
    """The CancelledError that tells that a future was cancelled."""
    if _trait('cancelHasMessage'):
        return fut._make_cancelled_error()
    return CancelledError()


@_helper
def _outcome(fut):
    """The result of a done future, or what it failed with; the latter counts as retrieved."""
    if fut.cancelled():
        if not _trait('cancelHasMessage'):
            return CancelledError()
        message = fut._cancel_message
        return CancelledError('' if message is None else message)
    exc = fut.exception()
    return fut.result() if exc is None else exc


@_helper
def _failure(fut):
    return _cancelled_error(fut) if fut.cancelled() else fut.exception()


class _GatheringFuture(Future):
    """The future of gather(): to cancel it is to cancel its children."""

    def __init__(self, children, *, loop=None):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    if _trait('cancelHasMessage'):
        def cancel(self, msg=None):
            return self._cancel_children(msg)
    else:
        def cancel(self):
            return self._cancel_children(None)

    @_helper
    def _cancel_children(self, msg):
        if self.done():
            return False
        accepted = False
        for child in self._children:
            if child.cancel() if msg is None else child.cancel(msg=msg):
                accepted = True
        if accepted and _trait('gatherRemembersCancel'):
            self._cancel_requested = True
        return accepted


def gather(coros_or_futures, loop, return_exceptions):
    if not coros_or_futures:
        outer = (get_event_loop() if loop is None else loop).create_future()
        outer.set_result([])
        return outer
    outer = None
    finished = 0
    future_of = {}
    children = []
    done_already = []

    def _done_callback(fut):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not fut.cancelled():
                # Nobody else will look at it.
                fut.exception()
            return
        if not return_exceptions:
            exc = _failure(fut)
            if exc is not None:
                outer.set_exception(exc)
                return
        if finished < (len(children) if _trait('gatherCountsEach') else len(future_of)):
            return
        results = [_outcome(child) for child in children]
        if outer._cancel_requested:
            # Of the children's errors it is the last one's, whichever child was done last.
            outer.set_exception(_cancelled_error(children[-1]))
        else:
            outer.set_result(results)

    if _trait('gatherIsPrivate'):
        _done_callback.__qualname__ = '_gather.<locals>._done_callback'
    for arg in coros_or_futures:
        fut = future_of.get(arg)
        if fut is None:
            fut = _child(arg, loop)
            if loop is None:
                loop = fut._loop
            future_of[arg] = fut
            if fut.done() and _trait('gatherCountsDone'):
                done_already.append(fut)
            else:
                fut.add_done_callback(_done_callback)
        elif _trait('gatherCountsEach'):
            fut.add_done_callback(_done_callback)
        children.append(fut)
    outer = _GatheringFuture(children, loop=loop)
    for fut in done_already:
        _done_callback(fut)
    return outer


@_helper
def _child(arg, loop):
    fut = ensure_future(arg, loop=loop)
    if fut is not arg:
        # Only gather() has it, so nobody could be blamed for destroying it.
        fut._log_destroy_pending = False
    return fut


def shield(arg, loop):
    inner = ensure_future(arg, loop=loop)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
            return
        exc = inner.exception()
        if exc is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(exc)

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    if _trait('shieldForgetsCancelled'):
        outer.add_done_callback(_outer_done_callback)
    else:
        _inner_done_callback.__qualname__ = 'shield.<locals>._done_callback'
    return outer
