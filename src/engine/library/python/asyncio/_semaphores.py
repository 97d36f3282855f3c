"""The semaphores of asyncio.locks, whose rules changed most over the versions."""

from _loopscope import _deque, _loop_used, _trait
from _asyncio import CancelledError
from asyncio._lock_bases import _COMMA, _ContextManagerMixin, _shown
from asyncio.mixins import _LoopBoundMixin, _marker

_LOOP_IS_KEYWORD = _trait('lockTakesLoop')


class Semaphore(_ContextManagerMixin, _LoopBoundMixin):
    """Lets at most `value` tasks in at a time."""

    __module__ = 'asyncio.locks'

    if _LOOP_IS_KEYWORD:
        def __init__(self, value=1, *, loop=_marker):
            self._bind(loop)
            self._start(value)
    else:
        def __init__(self, value=1):
            self._start(value)

    def _start(self, value):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = _deque()
        self._value = value
        self._wakeup_scheduled = False

    def __repr__(self):
        return _shown(self, 'locked' if self.locked() else f'unlocked{_COMMA}value:{self._value}')

    def release(self):
        _loop_used(self._loop, 'Semaphore.release')
        self._value += 1
        self._wake_up_next()

    if _trait('loopParameter'):
        # Up to 3.9: who is woken looks again; up to 3.8, somebody else may have been faster.

        def locked(self):
            return self._value == 0

        async def acquire(self):
            waits_turn = _trait('semaphoreIsFair')
            while self._value <= 0 or (waits_turn and self._wakeup_scheduled):
                fut = self._get_loop().create_future()
                self._waiters.append(fut)
                try:
                    await fut
                    self._wakeup_scheduled = False
                except CancelledError:
                    fut.cancel()
                    if waits_turn or (self._value > 0 and not fut.cancelled()):
                        self._wake_up_next()
                    raise
            self._value -= 1
            return True

        def _wake_up_next(self):
            while self._waiters:
                fut = self._waiters.popleft()
                if not fut.done():
                    fut.set_result(None)
                    self._wakeup_scheduled = True
                    return
    else:
        # 3.10 on: who is woken has got the semaphore already, and nobody overtakes a waiter.

        def locked(self):
            return self._value == 0 or any(not w.cancelled() for w in self._waiters)

        async def acquire(self):
            if not self.locked():
                self._value -= 1
                return True
            fut = self._get_loop().create_future()
            self._waiters.append(fut)
            wakes_all = _trait('semaphoreWakesAll')
            try:
                try:
                    await fut
                finally:
                    self._waiters.remove(fut)
            except CancelledError:
                if fut.done() and not fut.cancelled():
                    self._value += 1
                    if not wakes_all:
                        self._wake_up_next()
                raise
            finally:
                while wakes_all and self._value > 0 and self._wake_up_next():
                    pass
            if not wakes_all and self._value > 0:
                self._wake_up_next()
            return True

        def _wake_up_next(self):
            for fut in self._waiters:
                if not fut.done():
                    self._value -= 1
                    fut.set_result(True)
                    return True
            return False


class BoundedSemaphore(Semaphore):
    """A semaphore that may not be released more often than it was acquired."""

    __module__ = 'asyncio.locks'

    if _LOOP_IS_KEYWORD:
        def __init__(self, value=1, *, loop=_marker):
            self._bound_value = value
            super().__init__(value, loop=loop)
    else:
        def __init__(self, value=1):
            self._bound_value = value
            super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()
