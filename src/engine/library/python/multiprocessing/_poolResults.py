# loopscope: own
"""What the calls of a pool answer: results that arrive later."""

import itertools
import threading
import time

from _loopscope import _helper, _trait
from multiprocessing import TimeoutError

_numbers = itertools.count()


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(_numbers)
        self._callback = callback
        self._error_callback = error_callback
        pool._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            if _trait('poolErrorIsValueError'):
                raise ValueError(f'{self!r} not ready')
            raise AssertionError
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    @_helper
    def _finish(self, success, value):
        self._success, self._value = success, value
        if success and self._callback:
            self._callback(value)
        if not success and self._error_callback:
            self._error_callback(value)
        self._event.set()
        del self._pool._cache[self._job]
        self._pool._changed.set()

    def _set(self, place, result):
        self._finish(*result)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, chunks, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._values = [None] * length
        self._chunksize = chunksize
        self._left = chunks
        if chunks == 0:
            self._value = []
            self._event.set()
            del pool._cache[self._job]

    def _set(self, place, result):
        success, value = result
        self._left -= 1
        if success and self._success:
            start = place * self._chunksize
            self._values[start:start + self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._values = value
        if self._left == 0:
            self._finish(self._success, self._values)


class IMapIterator:
    """Results in the order of their calls."""

    def __init__(self, pool):
        self._pool = pool
        self._job = next(_numbers)
        self._arrived = threading.Event()
        self._results = {}
        self._next = 0
        self._length = 0
        pool._cache[self._job] = self

    def _set_length(self, length):
        self._length = length
        if length == 0:
            del self._pool._cache[self._job]

    def __iter__(self):
        return self

    @_helper
    def _place(self):
        return self._next if self._next in self._results else None

    def next(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            place = self._place()
            if place is not None:
                break
            if self._next == self._length:
                raise StopIteration
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError
            self._arrived.wait(left)
            self._arrived.clear()
        self._next += 1
        success, value = self._results.pop(place)
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, place, result):
        self._results[place] = result
        self._received = getattr(self, '_received', 0) + 1
        if self._received == self._length:
            del self._pool._cache[self._job]
            self._pool._changed.set()
        self._arrived.set()


class IMapUnorderedIterator(IMapIterator):
    """Results in the order in which they arrive."""

    @_helper
    def _place(self):
        return next(iter(self._results), None)
