"""Lock, Event, Condition, Semaphore, BoundedSemaphore and Barrier."""

from _loopscope import _helper, _later, _deque, _lock_freed, _lock_taken, _lock_waited, _loop_used, _trait
from _asyncio import CancelledError
from asyncio._lock_bases import _ContextManager, _ContextManagerMixin, _shown
from asyncio.mixins import _LoopBoundMixin, _marker

_later('asyncio._semaphores', 'BoundedSemaphore', 'Semaphore')

_LOOP_IS_KEYWORD = _trait('lockTakesLoop')


class Lock(_ContextManagerMixin, _LoopBoundMixin):
    """A lock for tasks: who asked first gets it first."""

    if _LOOP_IS_KEYWORD:
        def __init__(self, *, loop=_marker):
            self._bind(loop)
            self._waiters = _deque()
            self._locked = False
    else:
        def __init__(self):
            self._waiters = _deque()
            self._locked = False

    def __repr__(self):
        return _shown(self, 'locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            _lock_taken(self)
            return True
        fut = self._get_loop().create_future()
        self._waiters.append(fut)
        _lock_waited(self, fut)
        if _trait('lockPassesWakeupOn'):
            try:
                try:
                    await fut
                finally:
                    self._waiters.remove(fut)
            except CancelledError:
                if not self._locked:
                    self._wake_up_first()
                raise
            self._locked = True
            _lock_taken(self)
            return True
        try:
            await fut
            self._locked = True
            _lock_taken(self)
            return True
        finally:
            self._waiters.remove(fut)

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        _loop_used(self._loop, 'Lock.release')
        _lock_freed(self, bool(self._waiters))
        self._locked = False
        if _trait('lockPassesWakeupOn'):
            self._wake_up_first()
            return
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)
                break

    def _wake_up_first(self):
        # A first waiter that is done has been woken already; it wakes the next one if it does not lock.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_LoopBoundMixin):
    """A flag that tasks can wait for."""

    if _LOOP_IS_KEYWORD:
        def __init__(self, *, loop=_marker):
            self._bind(loop)
            self._waiters = _deque()
            self._value = False
    else:
        def __init__(self):
            self._waiters = _deque()
            self._value = False

    def __repr__(self):
        return _shown(self, 'set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def set(self):
        if self._value:
            return
        _loop_used(self._loop, 'Event.set')
        self._value = True
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)

    def clear(self):
        _loop_used(self._loop, 'Event.clear')
        self._value = False

    async def wait(self):
        if self._value:
            return True
        fut = self._get_loop().create_future()
        self._waiters.append(fut)
        try:
            await fut
            return True
        finally:
            self._waiters.remove(fut)


class Condition(_ContextManagerMixin, _LoopBoundMixin):
    """A lock together with tasks that wait to be notified."""

    if _LOOP_IS_KEYWORD:
        def __init__(self, lock=None, *, loop=_marker):
            self._bind(loop)
            if lock is None:
                lock = Lock(loop=loop)
            elif _trait('loopParameter') and lock._loop is not self._loop:
                raise ValueError('loop argument must agree with lock')
            self._take(lock)
    else:
        def __init__(self, lock=None):
            self._take(Lock() if lock is None else lock)

    @_helper
    def _take(self, lock):
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __repr__(self):
        return _shown(self, 'locked' if self.locked() else 'unlocked')

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        if not _trait('conditionNotifiesNext'):
            return await self._wait()
        fut = self._get_loop().create_future()
        try:
            return await self._wait(fut)
        except BaseException:
            # This task may have been notified, and now another one should be.
            self._notify(1)
            raise

    @_helper
    async def _wait(self, fut=None):
        self.release()
        try:
            if fut is None:
                fut = self._get_loop().create_future()
            self._waiters.append(fut)
            try:
                await fut
                return True
            finally:
                self._waiters.remove(fut)
        finally:
            await self._lock_again()

    @_helper
    async def _lock_again(self):
        """Locks, however often that is cancelled; tells of the cancellation only then."""
        error = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as exc:
                error = exc
        if error is not None and _trait('conditionTellsCancelled'):
            raise error if _trait('conditionNotifiesNext') else CancelledError

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def _notify(self, n):
        _loop_used(self._loop, 'Condition.notify')
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


if _trait('hasTaskGroup'):
    from asyncio.exceptions import BrokenBarrierError

_FILLING, _DRAINING, _RESETTING, _BROKEN = 'filling', 'draining', 'resetting', 'broken'


class Barrier(_LoopBoundMixin):
    """Lets tasks through in groups: each waits until there are `parties` of them."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        state = self._state
        if not self.broken:
            state += f', waiters:{self.n_waiting}/{self.parties}'
        return f'<{object.__repr__(self)[1:-1]} [{state}]>'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if self._count == self._parties:
                    self._state = _DRAINING
                    self._cond.notify_all()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        # A group that has not quite left yet goes first.
        await self._cond.wait_for(lambda: self._state not in (_DRAINING, _RESETTING))
        if self._state == _BROKEN:
            raise BrokenBarrierError('Barrier aborted')

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state != _FILLING)
        if self._state in (_BROKEN, _RESETTING):
            raise BrokenBarrierError('Abort or reset of barrier')

    def _exit(self):
        if self._count == 0:
            if self._state in (_RESETTING, _DRAINING):
                self._state = _FILLING
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            self._state = _RESETTING if self._count > 0 else _FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN
