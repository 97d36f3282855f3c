"""ExitStack and AsyncExitStack of contextlib."""

from collections import deque

from _contextManagers import AbstractAsyncContextManager, AbstractContextManager
from _loopscope import _helper, _trait
from types import MethodType


@_helper
def _fix_context(new_exc, old_exc, outer):
    # The context of an exception raised by an exit: what was being handled when it was called.
    while True:
        context = new_exc.__context__
        if context is None or context is old_exc:
            return
        if context is outer:
            break
        new_exc = context
    new_exc.__context__ = old_exc


class _Leaving:
    """The exception that goes from exit to exit while a stack is left, and what they made of it."""

    def __init__(self, exc):
        import sys

        self.exc = exc
        self.received = exc is not None
        self.outer = sys.exc_info()[1]
        self.suppressed = False
        self.pending = False

    @_helper
    def details(self):
        exc = self.exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    @_helper
    def note(self, answer):
        if answer:
            self.suppressed = True
            self.pending = False
            self.exc = None

    @_helper
    def failed(self, new_exc):
        _fix_context(new_exc, self.exc, self.outer)
        self.pending = True
        self.exc = new_exc

    @_helper
    def finish(self):
        if not self.pending:
            return self.received and self.suppressed
        exc = self.exc
        fixed = exc.__context__
        try:
            raise exc
        except BaseException:
            exc.__context__ = fixed
            raise


class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        cls = type(exit)
        method = getattr(cls, '__exit__', None)
        if method is None:
            self._push(exit, True)
        else:
            self._push(MethodType(method, exit), True)
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit = cls.__exit__
        except AttributeError:
            if not _trait('exitStackChecksProtocol'):
                raise
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                'the context manager protocol'
            ) from None
        result = enter(cm)
        self._push(MethodType(exit, cm), True)
        return result

    def callback(self, callback, /, *args, **kwds):
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper, True)
        return callback

    @_helper
    def _push(self, callback, is_sync):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_BaseExitStack, AbstractContextManager):
    __module__ = 'contextlib'

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        leaving = _Leaving(exc_details[1])
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                leaving.note(callback(*leaving.details()))
            except BaseException as new_exc:
                leaving.failed(new_exc)
        return leaving.finish()

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    __module__ = 'contextlib'

    async def enter_async_context(self, cm):
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            if not _trait('exitStackChecksProtocol'):
                raise
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                'the asynchronous context manager protocol'
            ) from None
        result = await enter(cm)
        self._push(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), '__aexit__', None)
        if method is None:
            self._push(exit, False)
        else:
            self._push(MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        leaving = _Leaving(exc_details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                result = callback(*leaving.details())
                leaving.note(result if is_sync else await result)
            except BaseException as new_exc:
                leaving.failed(new_exc)
        return leaving.finish()
