# loopscope: own
"""Locks between processes, all of them made of semaphores."""

import sys
import threading
import time

from _loopscope import _refuse, _trait
from _multiprocessing import SemLock as _SemLock, SEM_VALUE_MAX, _shared_get, _shared_new, _shared_set
from multiprocessing import context, process, util

_RECURSIVE = 0
_SEMAPHORE = 1


class SemLock:
    def __init__(self, kind, value, maxvalue, *, ctx):
        self._semlock = _SemLock(kind, value, maxvalue)
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._make_methods()
        util.register_after_fork(self, lambda lock: lock._semlock._after_fork())

    def _make_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        if self._is_fork_ctx:
            if not _trait('semaphoresKnowTheirContext'):
                _refuse('a lock of the fork context in a spawned process, which crashes there')
            raise RuntimeError('A SemLock created in a fork context is being '
                               'shared with a process in a spawn context. This is '
                               'not supported. Please use the same context to create '
                               'multiprocessing objects and Process.')
        lock = self._semlock
        return lock.handle, lock.kind, lock.maxvalue

    def __setstate__(self, state):
        self._semlock = _SemLock._rebuild(*state)
        self._is_fork_ctx = False
        self._make_methods()

    def _owner(self):
        lock = self._semlock
        if lock._is_mine():
            name = process.current_process().name
            if threading.current_thread().name != 'MainThread':
                name += '|' + threading.current_thread().name
            return name
        if lock._get_value() == 1:
            return 'None'
        return 'SomeOtherThread' if lock._count() > 0 else 'SomeOtherProcess'


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, _SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()})>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, _SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()}, maxvalue={self._semlock.maxvalue})>'


class Lock(SemLock):
    def __init__(self, *, ctx):
        SemLock.__init__(self, _SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()})>'


class RLock(SemLock):
    def __init__(self, *, ctx):
        SemLock.__init__(self, _RECURSIVE, 1, 1, ctx=ctx)

    def __repr__(self):
        owner = self._owner()
        if self._semlock._is_mine():
            count = self._semlock._count()
        else:
            count = 0 if owner == 'None' else 'nonzero'
        return f'<{type(self).__name__}({owner}, {count})>'


class Condition:
    """Who waits is counted in one semaphore, who was woken in another, and waits on a third."""

    def __init__(self, lock=None, *, ctx):
        self._lock = lock or ctx.RLock()
        self._sleeping_count = ctx.Semaphore(0)
        self._woken_count = ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        self._make_methods()

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiting = self._sleeping_count.get_value() - self._woken_count.get_value()
        return f'<{type(self).__name__}({self._lock}, {waiting})>'

    def wait(self, timeout=None):
        assert self._lock._semlock._is_mine(), 'must acquire() condition before using wait()'
        self._sleeping_count.release()
        depth = self._lock._semlock._count()
        for _ in range(depth):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(depth):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), 'lock is not owned'
        # Those that gave up waiting since the last time no longer sleep.
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        woken = 0
        while woken < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            woken += 1
        for _ in range(woken):
            self._woken_count.acquire()
        if woken:
            # A sleeper whose time ran out just now did not take what was meant for it.
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        self.notify(sys.maxsize)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            result = predicate()
            if result:
                return result
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                return result
            self.wait(left)


class Event:
    def __init__(self, *, ctx):
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = ctx.Semaphore(0)

    def _raised(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def is_set(self):
        with self._cond:
            return self._raised()

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if not self._raised():
                self._cond.wait(timeout)
            return self._raised()

    if _trait('sharedEventHasRepr'):
        def __repr__(self):
            state = 'set' if self.is_set() else 'unset'
            return f'<{type(self).__qualname__} at {id(self):#x} {state}>'


class Barrier(threading.Barrier):
    """A barrier whose state and number of waiting parties lie in shared memory."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = ctx.Condition()
        self._cells = _shared_new((0, 0))

    @property
    def _state(self):
        return _shared_get(self._cells, 0)

    @_state.setter
    def _state(self, value):
        _shared_set(self._cells, 0, value)

    @property
    def _count(self):
        return _shared_get(self._cells, 1)

    @_count.setter
    def _count(self, value):
        _shared_set(self._cells, 1, value)
