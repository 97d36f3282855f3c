"""run() and Runner: a loop from its making to its closing."""

from _loopscope import _helper, _later, _trait, _is_awaitable, _is_coroutine, _is_main_thread
from _asyncio import _get_running_loop, CancelledError, all_tasks, new_event_loop, set_event_loop

_later('asyncio._ensuring', '_wrap_awaitable')
_later('asyncio._gathering', 'gather')

if _trait('hasContext'):
    from contextvars import copy_context

# Seconds for the threads of the default executor to end (3.12).
_SHUTDOWN_TIMEOUT = 300
_CREATED, _INITIALIZED, _CLOSED = 'created', 'initialized', 'closed'
_AWAITABLE_TEXT = 'An asyncio.Future, a coroutine or an awaitable is required'


@_helper
def _checked(main):
    """The coroutine that run() is to run."""
    if _is_coroutine(main):
        return main
    if not _trait('runAcceptsAwaitables'):
        raise ValueError(f'a coroutine was expected, got {main!r}')
    if not _is_awaitable(main):
        raise TypeError(_AWAITABLE_TEXT)
    return _wrap_awaitable(main)


class Runner:
    """Keeps a loop and a context over several calls of run()."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state != _INITIALIZED:
            return
        try:
            loop = self._loop
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            limit = (_SHUTDOWN_TIMEOUT,) if _trait('executorShutdownTimesOut') else ()
            loop.run_until_complete(loop.shutdown_default_executor(*limit))
        finally:
            if self._set_event_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _CLOSED

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        late = _trait('runAcceptsAwaitables')
        if not late:
            coro = _checked(coro)
        if _get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._lazy_init()
        if late:
            coro = _checked(coro)
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        handler = self._watch_interrupts(task)
        self._interrupt_count = 0
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            if self._interrupt_count > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            if handler is not None:
                from _signal import SIGINT, default_int_handler, getsignal, signal
                if getsignal(SIGINT) is handler:
                    signal(SIGINT, default_int_handler)

    @_helper
    def _watch_interrupts(self, task):
        # The first SIGINT cancels the task; only where nobody else has asked for the signal.
        from _signal import SIGINT, default_int_handler, getsignal, signal
        if not _is_main_thread() or getsignal(SIGINT) is not default_int_handler:
            return None
        from _functools import partial
        handler = partial(self._on_sigint, main_task=task)
        signal(SIGINT, handler)
        return handler

    def _on_sigint(self, signum, frame, main_task):
        self._interrupt_count += 1
        if self._interrupt_count == 1 and not main_task.done():
            main_task.cancel()
            # Wakes the loop if it waits.
            self._loop.call_soon_threadsafe(lambda: None)
            return
        raise KeyboardInterrupt()

    def _lazy_init(self):
        if self._state == _CLOSED:
            raise RuntimeError('Runner is closed')
        if self._state == _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._set_event_loop:
                set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = _INITIALIZED


def _cancel_all_tasks(loop):
    to_cancel = all_tasks(loop)
    if not to_cancel:
        return
    for task in to_cancel:
        task.cancel()
    loop.run_until_complete(gather(to_cancel, loop, True))
    for task in to_cancel:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(),
                'task': task,
            })


@_helper
def _check_no_loop():
    if _get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')


@_helper
def _run_with_runner(main, debug, loop_factory):
    _check_no_loop()
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


if _trait('runTakesFactory'):
    def run(main, *, debug=None, loop_factory=None):
        return _run_with_runner(main, debug, loop_factory)
elif _trait('runHasRunner'):
    def run(main, *, debug=None):
        return _run_with_runner(main, debug, None)
else:
    def run(main, *, debug=False if _trait('runSetsDebugAlways') else None):
        _check_no_loop()
        main = _checked(main)
        loop = new_event_loop()
        try:
            set_event_loop(loop)
            if debug is not None:
                loop.set_debug(debug)
            return loop.run_until_complete(main)
        finally:
            try:
                _cancel_all_tasks(loop)
                loop.run_until_complete(loop.shutdown_asyncgens())
                if _trait('runShutsExecutorDown'):
                    loop.run_until_complete(loop.shutdown_default_executor())
            finally:
                set_event_loop(None)
                loop.close()
