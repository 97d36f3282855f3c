# loopscope: hidden
"""SimpleQueue, which CPython has in C: an unbounded queue that a destructor may use."""

from _loopscope import _deque, _trait
from threading import Semaphore


class Empty(Exception):
    """get() found nothing in time."""

    __module__ = '_queue' if _trait('queueEmptyIsNative') else 'queue'


class SimpleQueue:
    """A queue without a bound, without task_done() and join()."""

    def __init__(self):
        self._queue = _deque()
        self._count = Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout if block else None):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)
