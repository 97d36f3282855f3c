"""timeout() and timeout_at(): a deadline for the body of an `async with`."""

from _loopscope import _trait
from _asyncio import CancelledError, current_task, get_running_loop

_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = 'created', 'active', 'expiring', 'expired', 'finished'


class Timeout:
    """Cancels the task around it when the loop's clock reaches `when`; leaves as TimeoutError."""

    def __init__(self, when):
        self._state = _CREATED
        self._timeout_handler = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state == _CREATED:
            raise RuntimeError('Timeout has not been entered')
        if self._state != _ENTERED:
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        self._timeout_handler = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._timeout_handler = loop.call_soon(self._on_timeout)
            else:
                self._timeout_handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        info = ''
        if self._state == _ENTERED:
            info = f' when={None if self._when is None else round(self._when, 3)}'
        return f'<Timeout [{self._state}]{info}>'

    async def __aenter__(self):
        if self._state != _CREATED:
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state == _ENTERED:
            self._state = _EXITED
            return None
        self._state = _EXPIRED
        # Only a cancellation that is due to this deadline becomes a TimeoutError.
        if self._task.uncancel() <= self._cancelling and exc_type is not None:
            if issubclass(exc_type, CancelledError):
                raise TimeoutError from exc_val
            if _trait('timeoutShowsInContext') and exc_val is not None:
                _insert_timeout_error(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for exc in exc_val.exceptions:
                        _insert_timeout_error(exc)
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        # Nothing is left to be cancelled.
        self._timeout_handler = None


def _insert_timeout_error(exc):
    """Puts a TimeoutError above the first CancelledError in the contexts of an exception."""
    while exc.__context__ is not None:
        cancelled = exc.__context__
        if isinstance(cancelled, CancelledError):
            error = TimeoutError()
            error.__context__ = error.__cause__ = cancelled
            exc.__context__ = error
            break
        exc = cancelled


def timeout(delay):
    loop = get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    return Timeout(when)
