"""asyncio.run()"""

from _loopscope import _trait, _is_coroutine
from _asyncio import _get_running_loop, new_event_loop, set_event_loop, all_tasks
from asyncio.tasks import _gather_results, _wrap_awaitable


def _cancel_all_tasks(loop):
    to_cancel = all_tasks(loop)
    if not to_cancel:
        return
    for task in to_cancel:
        task.cancel()
    loop.run_until_complete(_gather_results(loop, list(to_cancel)))
    for task in to_cancel:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(),
                'task': task,
            })


def run(main, *, debug=None, loop_factory=None):
    if _get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not _is_coroutine(main):
        if not _trait('runAcceptsAwaitables'):
            raise ValueError(f'a coroutine was expected, got {main!r}')
        if not hasattr(type(main), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        main = _wrap_awaitable(main)
    if loop_factory is None:
        loop = new_event_loop()
    else:
        loop = loop_factory()
    try:
        if loop_factory is None:
            set_event_loop(loop)
        if debug is not None or _trait('runSetsDebugAlways'):
            loop.set_debug(bool(debug))
        if _trait('runHasRunner'):
            main = loop.create_task(main)
        return loop.run_until_complete(main)
    finally:
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            if _trait('runShutsExecutorDown'):
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if loop_factory is None:
                set_event_loop(None)
            loop.close()
