"""The parts of event loops that are not native: see asyncio/*.ts for the rest."""

from _asyncio import BaseEventLoop
from _loopscope import (
    _begin_batch, _begin_select, _begin_turn, _callback_failed, _count_cancelled, _end_select, _end_turn, _enter_handle,
    _helper, _later, _leave_handle, _log, _push_ready, _reads_self, _set_result_unless_cancelled, _step_handle,
    _steps_task, _take_asyncgens, _take_ready, _take_timer, _tell_slow, _trait, _warn,
)

_later('asyncio._server', 'Server')
_later('asyncio._ensuring', 'ensure_future')
_later('asyncio._gathering', 'gather')
_later('asyncio.futures', 'isfuture', 'wrap_future')

_ERROR = 40
# Timers that were cancelled are thrown away when there are so many, and more than this share of all.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
if _trait('maxSelectTimeout'):
    MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if _trait('callbackErrorsIncludeBaseException'):
            leaves = isinstance(exc, (SystemExit, KeyboardInterrupt))
        else:
            leaves = isinstance(exc, BaseException) and not isinstance(exc, Exception)
        if leaves:
            # run_forever() has been left by the exception itself.
            return
    fut._loop.stop()


def run_until_complete(self, future):
    self._check_closed()
    if _trait('checksRunningBeforeWrapping'):
        self._check_running()
    new_task = not isfuture(future)
    future = ensure_future(future, loop=self)
    if new_task:
        # Whoever gets the RuntimeError below needs no second message.
        future._log_destroy_pending = False
    future.add_done_callback(_run_until_complete_cb)
    try:
        self.run_forever()
    except:
        if new_task and future.done() and not future.cancelled():
            future.exception()
        raise
    finally:
        future.remove_done_callback(_run_until_complete_cb)
    if not future.done():
        raise RuntimeError('Event loop stopped before Future completed.')
    return future.result()


def default_exception_handler(self, context):
    message = context.get('message')
    if not message:
        message = 'Unhandled exception in event loop'
    exception = context.get('exception')
    lines = [message]
    for key in sorted(context):
        if key in ('message', 'exception'):
            continue
        value = context[key]
        if key == 'source_traceback':
            shown = _created('Object', value)
        elif key == 'handle_traceback':
            shown = _created('Handle', value)
        else:
            shown = repr(value)
        lines.append(f'{key}: {shown}')
    _log(_ERROR, '\n'.join(lines), exception)


@_helper
def _created(what, stack):
    from traceback import format_list
    return f'{what} created at (most recent call last):\n' + ''.join(format_list(stack)).rstrip()


@_helper
def _reported():
    # What of a failing exception handler is reported, and no error of the loop.
    return BaseException if _trait('cancelledIsBaseException') else Exception


def call_exception_handler(self, context):
    _note_handler(self, context)
    handler = self.get_exception_handler()
    if handler is None:
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except _reported() as exc:
            _log(_ERROR, 'Exception in default exception handler', exc)
        return
    try:
        where = _context_of(context) if _trait('handlerRunsInContext') else None
        if where is None:
            handler(self, context)
        else:
            where.run(handler, self, context)
    except (SystemExit, KeyboardInterrupt):
        raise
    except _reported() as exc:
        try:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': exc,
                'context': context,
            })
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as inner:
            _log(_ERROR, 'Exception in default exception handler while handling an unexpected '
                 'error in custom exception handler', inner)


@_helper
def _context_of(context):
    """The contextvars context in which what failed did so."""
    for key in ('task', 'future', 'handle'):
        thing = context.get(key)
        if thing is not None:
            break
    return thing.get_context() if hasattr(thing, 'get_context') else None


async def shutdown_asyncgens(self):
    closing = _take_asyncgens(self)
    if not closing:
        return
    results = await gather([agen.aclose() for agen in closing], self, True)
    for result, agen in zip(results, closing):
        if isinstance(result, Exception):
            self.call_exception_handler({
                'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                'exception': result,
                'asyncgen': agen,
            })


def run_in_executor(self, executor, func, *args):
    self._check_closed()
    if self.get_debug():
        self._check_callback(func, 'run_in_executor')
    if executor is None:
        executor = self._default_executor
        if _trait('runShutsExecutorDown') and self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            prefix = 'asyncio' if _trait('runShutsExecutorDown') else ''
            executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix=prefix)
    return wrap_future(executor.submit(func, *args), loop=self)


def set_default_executor(self, executor):
    from concurrent.futures import ThreadPoolExecutor
    if _trait('defaultExecutorIs') != 'anything' and not isinstance(executor, ThreadPoolExecutor):
        if _trait('defaultExecutorIs') == 'pool':
            raise TypeError('executor must be ThreadPoolExecutor instance')
        _warn('DeprecationWarning', 'Using the default executor that is not an instance of '
              'ThreadPoolExecutor is deprecated and will be prohibited in Python 3.9')
    self._default_executor = executor


async def shutdown_default_executor(self, timeout=None):
    self._executor_shutdown_called = True
    executor = self._default_executor
    if executor is None:
        return
    from threading import Thread
    future = self.create_future()
    thread = Thread(target=_do_shutdown, args=(self, executor, future))
    thread.start()
    if not _trait('executorShutdownTimesOut'):
        try:
            await future
        finally:
            thread.join()
        return
    from asyncio.timeouts import timeout as limit
    try:
        async with limit(timeout):
            await future
    except TimeoutError:
        _warn('RuntimeWarning', 'The executor did not finishing joining its threads within '
              f'{timeout} seconds.')
        executor.shutdown(wait=False)
    else:
        thread.join()


def _do_shutdown(loop, executor, future):
    try:
        executor.shutdown(wait=True)
        if not loop.is_closed():
            if _trait('executorShutdownChecksFuture'):
                loop.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
            else:
                loop.call_soon_threadsafe(future.set_result, None)
    except Exception as exc:
        if not loop.is_closed() and not future.cancelled():
            loop.call_soon_threadsafe(future.set_exception, exc)


@_helper
def _note_handler(loop, context):
    from _loopscope import _handler_called
    _handler_called(loop, context.get('message') or '', context.get('exception'))


# A turn of a loop of which a program has replaced something; the engine makes all other turns itself.

def _run_once(self):
    _begin_turn(self)
    timeout = None
    if self._ready or self._stopping:
        timeout = 0
    elif self._scheduled:
        timeout = max(0, self._scheduled[0]._when - self.time())
        if _trait('maxSelectTimeout'):
            timeout = min(timeout, MAXIMUM_SELECT_TIMEOUT)
    _begin_select(self, timeout)
    event_list = self._selector.select(timeout)
    _end_select(self, [(key.fd, mask) for key, mask in event_list])
    self._process_events(event_list)
    event_list = None
    end_time = self.time() + self._clock_resolution
    while self._scheduled and self._scheduled[0]._when < end_time:
        _take_timer(self)
    for _ in range(_begin_batch(self)):
        handle = _take_ready(self)
        if handle._cancelled:
            continue
        if self.get_debug():
            start = self.time()
            handle._run()
            seconds = self.time() - start
            if seconds >= self.slow_callback_duration:
                _tell_slow(handle, f'{seconds:.3f}')
        else:
            handle._run()
    handle = None
    _end_turn(self)


def _process_events(self, event_list):
    for key, mask in event_list:
        fileobj, (reader, writer) = key.fileobj, key.data
        if mask & 1 and reader is not None:
            if reader._cancelled:
                self._remove_reader(fileobj)
            else:
                self._add_callback(reader)
        if mask & 2 and writer is not None:
            if writer._cancelled:
                self._remove_writer(fileobj)
            else:
                self._add_callback(writer)


def _add_callback(self, handle):
    if not handle._cancelled:
        _push_ready(handle)


def _timer_handle_cancelled(self, handle):
    if handle._scheduled:
        _count_cancelled(self)


def _run(self):
    # A method of Handle, not of loops: what a loop calls whose turns are made by Python code.
    before = _enter_handle(self)
    try:
        try:
            if _steps_task(self):
                _step_handle(self)
            elif _reads_self(self):
                self._loop._read_from_self()
            else:
                self._callback(*self._args)
        except BaseException as exc:
            _leave_handle(self, before, exc)
            raise
        else:
            _leave_handle(self, before, None)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if not isinstance(exc, Exception) and not _trait('callbackErrorsIncludeBaseException'):
            raise
        _callback_failed(self._loop, self, exc, {})
