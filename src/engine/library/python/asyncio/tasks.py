"""sleep, create_task, ensure_future, wait, wait_for, as_completed, gather, shield and the like."""

from _loopscope import (_helper, _later, _trait, _bare_yield, _set_result_unless_cancelled, _is_coroutine, _is_awaitable,
                        _warn, _ConcurrentFuture)
from _asyncio import (CancelledError, Future, Task, TimeoutError, all_tasks, get_event_loop,
                      _get_running_loop)

_later('asyncio._completing', 'AsCompletedIterator as _AsCompletedIterator', 'as_completed as _as_completed')
_later('asyncio._ensuring', 'ensure_future', 'is_single', '_loop_given', '_own_loop', '_wrap_awaitable')
_later('asyncio._gathering', 'gather as _gather', 'shield as _shield')
_later('asyncio.futures', 'isfuture', '_chain_future')

if _trait('hasCreateTask'):
    from _asyncio import current_task, _enter_task, _leave_task, _register_task, _unregister_task
if _trait('hasEagerTasks'):
    from _asyncio import _swap_current_task
_PyTask = _CTask = Task

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_COROUTINES_TEXT = ('The explicit passing of coroutine objects to asyncio.wait() is deprecated since '
                    'Python 3.8, and scheduled for removal in Python 3.11.')


_NEGATIVE_IS_BARE = _trait('sleepNegativeIsBare')


@_helper
async def _sleep(delay, result, loop):
    if _trait('sleepRejectsNan') and delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    future = _loop_given(loop, _own_loop).create_future()
    h = future._loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        h.cancel()


@_helper
def _make_task(coro, name, context):
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    if context is not None:
        return loop.create_task(coro, name=name, context=context)
    if name is None:
        return loop.create_task(coro)
    return loop.create_task(coro, name=name)


if _trait('createTaskHasContext'):
    def create_task(coro, *, name=None, context=None):
        return _make_task(coro, name, context)
elif _trait('taskHasName'):
    def create_task(coro, *, name=None):
        return _make_task(coro, name, None)
elif _trait('hasCreateTask'):
    def create_task(coro):
        return _make_task(coro, None, None)


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


# wait()

def _release_waiter(waiter):
    if not waiter.done():
        waiter.set_result(None)


@_helper
def _releasing(waiter):
    """A done-callback that lets go who waits with `waiter`."""
    def release(_):
        _release_waiter(waiter)

    release.__qualname__ = '_release_waiter'
    return release


@_helper
async def _wait_checked(fs, loop, timeout, return_when):
    if is_single(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError(_trait('emptyWaitText'))
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    coroutines = _trait('waitTakesCoroutines')
    if coroutines != 'silently':
        fs = set(fs)
        if any(_is_coroutine(f) for f in fs):
            if coroutines == 'never':
                raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
            _warn('DeprecationWarning', _COROUTINES_TEXT)
    loop = _loop_given(loop, _own_loop)
    return await _wait({ensure_future(f, loop=loop) for f in set(fs)}, timeout, return_when, loop)


async def _wait(fs, timeout, return_when, loop):
    """Waits for futures of the loop, and answers which of them are done and which are pending."""
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        enough = left <= 0 or return_when == FIRST_COMPLETED
        if not enough and return_when == FIRST_EXCEPTION:
            enough = not f.cancelled() and f.exception() is not None
        if enough:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    done = False
    try:
        await waiter
        done = True
    finally:
        if timer is not None:
            timer.cancel()
        if done or _trait('waitCleansUp'):
            for f in fs:
                f.remove_done_callback(_on_completion)
    done = {f for f in fs if f.done()}
    return done, fs - done


# wait_for()

async def wait_for(fut, timeout, loop):
    style = _trait('waitForStyle')
    loop = _loop_given(loop, _own_loop)
    if timeout is None:
        return await fut
    if timeout <= 0 and style != 'leave':
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        if style == 'join':
            fut.cancel()
            raise TimeoutError()
        await _cancel_and_wait(fut, loop)
        try:
            result = fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc
        if style == 'wait':
            raise TimeoutError()
        return result
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)

    done = _releasing(waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(done)
    try:
        try:
            await waiter
        except CancelledError:
            if style in ('leave', 'join'):
                fut.remove_done_callback(done)
                fut.cancel()
                raise
            if fut.done():
                return fut.result()
            fut.remove_done_callback(done)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(done)
        if style == 'leave':
            fut.cancel()
            raise TimeoutError()
        await _cancel_and_wait(fut, loop)
        if style != 'result':
            raise TimeoutError()
        try:
            # A future may have refused to be cancelled (3.9).
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc
    finally:
        timer.cancel()


# What the versions have under this name hands its arguments on to it.
_wait_for = wait_for


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()

    done = _releasing(waiter)
    fut.add_done_callback(done)
    try:
        fut.cancel()
        # Not for the future itself: this wait can be cancelled without it.
        await waiter
    finally:
        fut.remove_done_callback(done)


# What the versions have for arguments

if _trait('loopParameter'):
    async def sleep(delay, result=None, *, loop=None):
        if (delay <= 0) if _NEGATIVE_IS_BARE else (delay == 0):
            await _bare_yield
            return result
        return await _sleep(delay, result, loop)

    async def wait(fs, *, loop=None, timeout=None, return_when=ALL_COMPLETED):
        return await _wait_checked(fs, loop, timeout, return_when)

    @_helper
    async def wait_for(fut, timeout, *, loop=None):
        return await _wait_for(fut, timeout, loop)

    def as_completed(fs, *, loop=None, timeout=None):
        return _as_completed(fs, loop, timeout)

    def gather(*coros_or_futures, loop=None, return_exceptions=False):
        if loop is not None:
            _loop_given(loop, None)
        return _gather(coros_or_futures, loop, return_exceptions)

    def shield(arg, *, loop=None):
        if loop is not None:
            _loop_given(loop, None)
        return _shield(arg, loop)
else:
    async def sleep(delay, result=None):
        if delay <= 0:
            await _bare_yield
            return result
        return await _sleep(delay, result, None)

    async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
        return await _wait_checked(fs, None, timeout, return_when)

    if _trait('waitForStyle') == 'inline':
        async def wait_for(fut, timeout):
            from asyncio.timeouts import timeout as limit
            if timeout is not None and timeout <= 0:
                fut = ensure_future(fut)
                if fut.done():
                    return fut.result()
                await _cancel_and_wait(fut, _own_loop())
                try:
                    return fut.result()
                except CancelledError as exc:
                    raise TimeoutError from exc
            async with limit(timeout):
                return await fut
    else:
        @_helper
        async def wait_for(fut, timeout):
            return await _wait_for(fut, timeout, None)

    def gather(*coros_or_futures, return_exceptions=False):
        return _gather(coros_or_futures, None, return_exceptions)

    def shield(arg):
        return _shield(arg, None)

    if _trait('asCompletedIsAsync'):
        def as_completed(fs, *, timeout=None):
            if _is_awaitable(fs):
                raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
            return _AsCompletedIterator(fs, timeout)
    else:
        def as_completed(fs, *, timeout=None):
            return _as_completed(fs, None, timeout)


if _trait('hasEagerTasks'):
    def create_eager_task_factory(custom_task_constructor):
        def factory(loop, coro, *, name=None, context=None):
            return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

        return factory

    eager_task_factory = create_eager_task_factory(Task)
