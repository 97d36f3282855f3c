# loopscope: own
"""Queues between processes: a pipe, and a thread that feeds it."""

import os
import sys
import threading
import time
from collections import deque
from queue import Empty, Full

from _loopscope import _helper, _format_exception, _trait
from _multiprocessing import SEM_VALUE_MAX
from multiprocessing import connection, context, util
from multiprocessing.reduction import ForkingPickler

_stop = object()


class Queue:
    def __init__(self, maxsize=0, *, ctx):
        self._maxsize = maxsize if maxsize > 0 else SEM_VALUE_MAX
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._opid = os.getpid()
        self._wlock = ctx.Lock()
        self._sem = ctx.BoundedSemaphore(self._maxsize)
        self._ignore_epipe = False
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._ignore_epipe, self._maxsize, self._reader, self._writer,
                self._rlock, self._wlock, self._sem, self._opid)

    def __setstate__(self, state):
        (self._ignore_epipe, self._maxsize, self._reader, self._writer,
         self._rlock, self._wlock, self._sem, self._opid) = state
        self._reset()

    def _reset(self):
        # A forked child has neither the thread nor what it had still to send.
        self._notempty = threading.Event()
        self._buffer = deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    @_helper
    def _check_open(self):
        if self._closed:
            if _trait('closedQueueIsAssertion'):
                raise AssertionError
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        self._feed_with(obj)

    @_helper
    def _feed_with(self, obj):
        if self._thread is None:
            self._start_thread()
        self._buffer.append(obj)
        self._notempty.set()

    def get(self, block=True, timeout=None):
        if _trait('closedQueueRefusesGet'):
            self._check_open()
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
            self._sem.release()
            return ForkingPickler.loads(data)
        deadline = time.monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = max(0, deadline - time.monotonic()) if block else 0
            if not self._reader.poll(left):
                raise Empty
            data = self._reader.recv_bytes()
            self._sem.release()
        finally:
            self._rlock.release()
        return ForkingPickler.loads(data)

    def qsize(self):
        return self._maxsize - self._sem._semlock._get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem._semlock._is_zero()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        if not _trait('feederClosesReader'):
            self._reader.close()
        close, self._close = self._close, None
        if close:
            close()

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        self._joincancelled = True
        if self._jointhread:
            self._jointhread.cancel()

    def _start_thread(self):
        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, name='QueueFeederThread', daemon=True,
                                        args=(self._buffer, self._notempty))
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = util.Finalize(self._thread, self._thread.join, exitpriority=-5)
        self._close = util.Finalize(self, Queue._finish, (self._buffer, self._notempty),
                                    exitpriority=10)

    @staticmethod
    @_helper
    def _finish(buffer, notempty):
        buffer.append(_stop)
        notempty.set()

    def _feed(self, buffer, notempty):
        """What the feeder thread does: sends what was put, in order, until it is told to stop."""
        while True:
            notempty.wait()
            notempty.clear()
            while buffer:
                obj = buffer.popleft()
                if obj is _stop:
                    if _trait('feederClosesReader'):
                        self._reader.close()
                    self._writer.close()
                    return
                try:
                    data = ForkingPickler.dumps(obj)
                    with self._wlock:
                        self._writer.send_bytes(data)
                except Exception as error:
                    if self._ignore_epipe and isinstance(error, BrokenPipeError):
                        return
                    if util.is_exiting():
                        return
                    if _trait('feederErrorFreesPlace'):
                        self._sem.release()
                    self._on_queue_feeder_error(error, obj)

    @staticmethod
    def _on_queue_feeder_error(error, obj):
        sys.stderr.write(_format_exception(error))


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx):
        Queue.__init__(self, maxsize, ctx=ctx)
        self._unfinished_tasks = ctx.Semaphore(0)
        self._cond = ctx.Condition()

    def __getstate__(self):
        return Queue.__getstate__(self) + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        Queue.__setstate__(self, state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._cond:
            self._unfinished_tasks.release()
            self._feed_with(obj)

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError('task_done() called too many times')
            if self._unfinished_tasks._semlock._is_zero():
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if not self._unfinished_tasks._semlock._is_zero():
                self._cond.wait()


class SimpleQueue:
    """Without a thread: put() writes into the pipe itself, and waits while that is full."""

    def __init__(self, *, ctx):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._wlock = ctx.Lock()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state

    if _trait('simpleQueueCloses'):
        def close(self):
            self._reader.close()
            self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return ForkingPickler.loads(data)

    def put(self, obj):
        data = ForkingPickler.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)
