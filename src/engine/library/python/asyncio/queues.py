"""Queue, PriorityQueue and LifoQueue."""

from _loopscope import _helper, _later, _deque, _loop_used, _trait
from asyncio.mixins import _LoopBoundMixin, _marker

_later('asyncio._heap', 'heappop as _heappop', 'heappush as _heappush')
_later('asyncio.locks', 'Event')


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


if _trait('queueHasShutdown'):
    class QueueShutDown(Exception):
        """The queue takes nothing any more, or gives nothing any more."""


class Queue(_LoopBoundMixin):
    """Hands items from tasks to tasks; with a `maxsize` above 0, put() waits for room."""

    if _trait('lockTakesLoop'):
        def __init__(self, maxsize=0, *, loop=_marker):
            self._bind(loop)
            self._start(maxsize, Event(loop=loop) if _trait('loopParameter') else Event())
    else:
        def __init__(self, maxsize=0):
            self._start(maxsize, Event())

    def _start(self, maxsize, finished):
        self._maxsize = maxsize
        self._getters = _deque()
        self._putters = _deque()
        self._unfinished_tasks = 0
        self._finished = finished
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # What a subclass may replace.

    def _init(self, maxsize):
        self._queue = _deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        result = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            result += f' _queue={list(self._queue)!r}'
        if self._getters:
            result += f' _getters[{len(self._getters)}]'
        if self._putters:
            result += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            result += f' tasks={self._unfinished_tasks}'
        if self._is_shutdown:
            result += ' shutdown'
        return result

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            waiter = self._get_loop().create_future()
            self._putters.append(waiter)
            try:
                await waiter
            except:
                self._give_up(waiter, self._putters, self.full)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        _loop_used(self._loop, 'Queue.put_nowait')
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            waiter = self._get_loop().create_future()
            self._getters.append(waiter)
            try:
                await waiter
            except:
                self._give_up(waiter, self._getters, self.empty)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        _loop_used(self._loop, 'Queue.get_nowait')
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    @_helper
    def _give_up(self, waiter, waiters, blocked):
        """Leaves a line; who is cancelled after its turn has come lets the next one go."""
        waiter.cancel()
        if _trait('queueForgetsCancelled') or waiters is self._getters:
            try:
                waiters.remove(waiter)
            except ValueError:
                pass
        if not blocked() and not waiter.cancelled():
            self._wakeup_next(waiters)

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        _loop_used(self._loop, 'Queue.task_done')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    if _trait('queueHasShutdown'):
        def shutdown(self, immediate=False):
            self._is_shutdown = True
            if immediate:
                while not self.empty():
                    self._get()
                    if self._unfinished_tasks > 0:
                        self._unfinished_tasks -= 1
                if self._unfinished_tasks == 0:
                    self._finished.set()
            for waiters in (self._getters, self._putters):
                while waiters:
                    self._wakeup_next(waiters)


class PriorityQueue(Queue):
    """A queue that gives the lowest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item, heappush=_heappush):
        heappush(self._queue, item)

    def _get(self, heappop=_heappop):
        return heappop(self._queue)


class LifoQueue(Queue):
    """A queue that gives the newest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
