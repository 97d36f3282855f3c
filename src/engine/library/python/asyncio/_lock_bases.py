"""What the classes of asyncio.locks share: their repr, and how `with` and `await` work on them."""

from _loopscope import _helper, _trait, _warn

_COMMA = ', ' if _trait('lockReprHasSpace') else ','


@_helper
def _shown(obj, state):
    """The repr of a lock with its state and how many wait for it."""
    waiters = f'{_COMMA}waiters:{len(obj._waiters)}' if obj._waiters else ''
    return f'<{object.__repr__(obj)[1:-1]} [{state}{waiters}]>'


class _ContextManager:
    """What `with await lock` gives up to 3.8: the lock, already acquired."""

    def __init__(self, lock):
        self._lock = lock

    def __enter__(self):
        return None

    def __exit__(self, *args):
        try:
            self._lock.release()
        finally:
            self._lock = None


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    if _trait('lockIsAwaitable'):
        def __enter__(self):
            raise RuntimeError('"yield from" should be used as context manager expression')

        def __exit__(self, *args):
            pass

        def __iter__(self):
            if _trait('lockAwaitWarns'):
                _warn('DeprecationWarning',
                      "'with (yield from lock)' is deprecated use 'async with lock' instead")
            yield from self.acquire().__await__()
            return _ContextManager(self)

        def __await__(self):
            if _trait('lockAwaitWarns'):
                _warn('DeprecationWarning', "'with await lock' is deprecated use 'async with lock' instead")
            return self._acquired().__await__()

        @_helper
        async def _acquired(self):
            await self.acquire()
            return _ContextManager(self)
