"""threading: what is built out of locks; threads, locks, events and thread-local data are native."""

from _loopscope import _deque, _note_permit, _refuse, _trait, _register_thread_exit
from _threading import *
from _threading import __excepthook__, _waiter
from time import monotonic as _time


ThreadError = RuntimeError

if _trait('threadsTellTheirTrace'):
    def gettrace():
        return None

    def getprofile():
        return None


def settrace(func):
    _refuse('threading.settrace')


def setprofile(func):
    _refuse('threading.setprofile')


_MIN_STACK = 32768


def stack_size(size=0):
    """Answers the stack size of new threads; sizes are checked, and have no other effect."""
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < _MIN_STACK:
        raise ValueError(f'size not valid: {size} bytes')
    return 0


def _register_atexit(func, *arg, **kwargs):
    _register_thread_exit(func, arg, kwargs)


class Condition:
    """A lock, and threads that wait for a notification; each waits with a lock of its own."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        lock = self._lock
        if hasattr(lock, '_is_owned'):
            return lock._is_owned()
        if lock.acquire(False):
            lock.release()
            return False
        return True

    def _release_save(self):
        """Unlocks, however often it was locked; answers what _acquire_restore() needs."""
        lock = self._lock
        return lock._release_save() if hasattr(lock, '_release_save') else lock.release()

    def _acquire_restore(self, state):
        lock = self._lock
        return lock.acquire() if state is None else lock._acquire_restore(state)

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _waiter()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                # It has given up at this very moment.
                pass
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """Lets at most `value` threads in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    if _trait('semaphoreHasRepr'):
        def __repr__(self):
            cls = type(self)
            return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._shown()}>'

    def _shown(self):
        return self._value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            _note_permit(self._cond._lock, self._value, True)
            return True

    __enter__ = acquire

    def __exit__(self, t, v, tb):
        self.release()

    if _trait('semaphoreReleasesMany'):
        def release(self, n=1):
            self._release(n)
    else:
        def release(self):
            self._release(1)

    def _release(self, n):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._check_room(n)
            self._value += n
            _note_permit(self._cond._lock, self._value, False)
            self._cond.notify(n)

    def _check_room(self, n):
        pass


class BoundedSemaphore(Semaphore):
    """A semaphore that may not be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def _shown(self):
        return f'{self._value}/{self._initial_value}'

    def _check_room(self, n):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or aborted, or somebody's patience ran out."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Lets threads through in groups: each waits until there are `parties` of them."""

    def __init__(self, parties, action=None, timeout=None):
        if _trait('barrierChecksParties') and parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    if _trait('semaphoreHasRepr'):
        def __repr__(self):
            cls = type(self)
            state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
            return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (_DRAINING, _RESETTING):
                self._cond.wait()
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._let_through()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _let_through(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != _DRAINING:
            raise BrokenBarrierError

    def reset(self):
        with self._cond:
            if self._count == 0:
                self._state = _FILLING
            elif self._state != _DRAINING:
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
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


class Timer(Thread):
    """Calls a function after so many seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()
