"""The parts of event loops that are not native: see asyncio/*.ts for the rest."""

from _loopscope import _trait, _log, _take_asyncgens
from asyncio._ensuring import ensure_future
from asyncio._gathering import gather
from asyncio.futures import isfuture

_ERROR = 40


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


def _created(what, stack):
    from traceback import format_list
    return f'{what} created at (most recent call last):\n' + ''.join(format_list(stack)).rstrip()


def call_exception_handler(self, context):
    _note_handler(self, context)
    handler = self.get_exception_handler()
    if handler is None:
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
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
    except BaseException as exc:
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


async def shutdown_default_executor(self, timeout=None):
    pass


def _note_handler(loop, context):
    from _loopscope import _handler_called
    _handler_called(loop, context.get('message') or '', context.get('exception'))
