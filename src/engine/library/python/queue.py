"""Queues between threads."""

from _loopscope import _helper, _deque, _trait
from _queue import Empty, SimpleQueue
from asyncio._heap import heappop, heappush
from threading import Condition, Lock
from time import monotonic as time


class Full(Exception):
    """put() found no room in time."""


if _trait('queueHasShutdown'):
    class ShutDown(Exception):
        """The queue takes nothing any more, or gives nothing any more."""


class Queue:
    """Hands items from threads to threads; with a `maxsize` above 0, put() waits for room."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return self._is_full()

    @_helper
    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                _wait_while(self, self._is_full, self.not_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            _wait_while(self, lambda: not self._qsize(), self.not_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    if _trait('queueHasShutdown'):
        def shutdown(self, immediate=False):
            with self.mutex:
                self.is_shutdown = True
                if immediate:
                    while self._qsize():
                        self._get()
                        if self.unfinished_tasks > 0:
                            self.unfinished_tasks -= 1
                    self.all_tasks_done.notify_all()
                self.not_empty.notify_all()
                self.not_full.notify_all()

    # What a subclass may replace; the lock is held.

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


@_helper
def _wait_while(queue, blocked, condition, block, timeout, error):
    """Waits in a put or get; its lock is held. Raises `error` when there is nothing to wait for, or no time."""
    if not block:
        if blocked():
            raise error
        return
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    end = None if timeout is None else time() + timeout
    while blocked():
        left = None
        if end is not None:
            left = end - time()
            if left <= 0.0:
                raise error
        condition.wait(left)
        if queue.is_shutdown and (error is Full or not queue._qsize()):
            raise ShutDown


class PriorityQueue(Queue):
    """A queue that gives the lowest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue that gives the newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
