"""Calls at given times, one after the other, in the thread that runs them."""

__all__ = ['scheduler']

import heapq as _heapq
import time as _time
from collections import namedtuple as _namedtuple
from itertools import count as _count
from threading import RLock as _RLock
from _loopscope import _trait

_FIELDS = 'time priority sequence action argument kwargs' if _trait('schedHasSequence') \
    else 'time priority action argument kwargs'
_Base = _namedtuple('Event', _FIELDS)


class Event(_Base):
    __slots__ = ()
    __module__ = 'sched'

    if not _trait('schedHasSequence'):
        def __eq__(self, other):
            return (self.time, self.priority) == (other.time, other.priority)

        def __lt__(self, other):
            return (self.time, self.priority) < (other.time, other.priority)

        def __le__(self, other):
            return (self.time, self.priority) <= (other.time, other.priority)

        def __gt__(self, other):
            return other < self

        def __ge__(self, other):
            return other <= self

        __hash__ = _Base.__hash__


_NOTHING = object()


class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._lock = _RLock()
        self._numbers = _count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        kwargs = {} if kwargs is _NOTHING else kwargs
        with self._lock:
            if _trait('schedHasSequence'):
                event = Event(time, priority, next(self._numbers), action, argument, kwargs)
            else:
                event = Event(time, priority, action, argument, kwargs)
            _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            _heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Waits for the next event and runs it, until there is none; not blocking: those that are due."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                due = event.time <= now
                if due:
                    _heapq.heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                # Other threads get a turn.
                self.delayfunc(0)
            elif not blocking:
                return event.time - now
            else:
                self.delayfunc(event.time - now)

    @property
    def queue(self):
        with self._lock:
            left = self._queue[:]
        return [_heapq.heappop(left) for _ in range(len(left))]
