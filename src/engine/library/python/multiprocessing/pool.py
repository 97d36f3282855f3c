# loopscope: own
"""Pools: worker processes that take calls from a pipe and put results into another.

Three threads of the process that owns a pool serve it: one sends the calls, one receives the results,
and one replaces workers that have ended.
"""

import itertools
import os
import threading

from _loopscope import _helper, _format_exception, _trait
from multiprocessing import util
from multiprocessing._poolResults import (
    ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult,
)

_RUN, _CLOSED, _TERMINATED = 'RUN', 'CLOSE', 'TERMINATE'


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way to the owner of the pool, with the text of its traceback."""

    def __init__(self, exc):
        text = _format_exception(exc)
        self.exc = exc
        self.tb = '\n"""\n%s"""' % text

    def __reduce__(self):
        return _rebuild_exception, (self.exc, self.tb)


@_helper
def _rebuild_exception(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result could not be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return '<%s: %s>' % (type(self).__name__, self)


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None):
    """The life of a worker process."""
    inqueue._writer.close()
    outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            return
        if task is None:
            return
        job, place, func, args, kwargs = task
        try:
            result = True, func(*args, **kwargs)
        except Exception as error:
            result = False, ExceptionWithTraceback(error)
        try:
            outqueue.put((job, place, result))
        except Exception as error:
            wrapped = MaybeEncodingError(error, result[1])
            outqueue.put((job, place, (False, wrapped)))
        done += 1


class Pool:
    def Process(self, ctx, *args, **kwargs):
        return ctx.Process(*args, **kwargs)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._ctx = context
        self._state = _RUN
        self._pool = []
        self._cache = {}
        self._processes = processes
        self._initializer = initializer
        self._initargs = initargs
        self._maxtasksperchild = maxtasksperchild
        self._inqueue = context.SimpleQueue()
        self._outqueue = context.SimpleQueue()
        self._calls = []
        self._calls_changed = threading.Event()
        self._changed = threading.Event()
        self._replenish()
        self._threads = []
        for name, target in (('worker_handler', self._watch_workers), ('task_handler', self._send_calls),
                             ('result_handler', self._receive_results)):
            thread = threading.Thread(target=target, daemon=True)
            self._threads.append(thread)
            thread.start()
        self._terminate = util.Finalize(self, self._end, exitpriority=15)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>'

    @_helper
    def _replenish(self):
        while len(self._pool) < self._processes:
            child = self.Process(self._ctx, target=worker,
                                 args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                                       self._maxtasksperchild))
            child.name = child.name.replace('Process', 'PoolWorker')
            child.daemon = True
            child.start()
            self._pool.append(child)

    # --- the threads

    @_helper
    def _watch_workers(self):
        while self._state == _RUN or (self._cache and self._state != _TERMINATED):
            ended = [child for child in self._pool if child.exitcode is not None]
            for child in ended:
                child.join()
                self._pool.remove(child)
            if ended:
                self._replenish()
            self._changed.wait(0.1)
            self._changed.clear()
        self._calls.append(None)
        self._calls_changed.set()

    @_helper
    def _send_calls(self):
        while True:
            self._calls_changed.wait()
            self._calls_changed.clear()
            while self._calls:
                call = self._calls.pop(0)
                if call is None:
                    for _ in self._pool:
                        self._inqueue.put(None)
                    self._outqueue.put(None)
                    return
                if self._state == _TERMINATED:
                    continue
                try:
                    self._inqueue.put(call)
                except Exception as error:
                    job, place = call[:2]
                    if job in self._cache:
                        self._cache[job]._set(place, (False, error))

    @_helper
    def _receive_results(self):
        while True:
            try:
                found = self._outqueue.get()
            except (EOFError, OSError):
                return
            if found is None:
                return
            job, place, result = found
            if job in self._cache:
                self._cache[job]._set(place, result)

    @_helper
    def _submit(self, calls):
        self._calls.extend(calls)
        self._calls_changed.set()

    # --- for users

    def _check_running(self):
        if self._state != _RUN:
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        if not _trait('poolErrorIsValueError'):
            assert self._state == _RUN
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._submit([(result._job, 0, func, args, kwds)])
        return result

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, starmapstar, chunksize, callback, error_callback)

    @_helper
    def _map(self, func, iterable, mapper, chunksize, callback, error_callback):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * 4)
            if extra:
                chunksize += 1
        chunksize = max(1, chunksize)
        chunks = [tuple(items[i:i + chunksize]) for i in range(0, len(items), chunksize)]
        result = MapResult(self, chunksize, len(items), len(chunks), callback, error_callback)
        self._submit([(result._job, i, mapper, ((func, chunk),), {}) for i, chunk in enumerate(chunks)])
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._iterate(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._iterate(IMapUnorderedIterator, func, iterable, chunksize)

    @_helper
    def _iterate(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        items = list(iterable)
        result = kind(self)
        if chunksize == 1:
            result._set_length(len(items))
            self._submit([(result._job, i, func, (item,), {}) for i, item in enumerate(items)])
            return result
        chunks = [tuple(items[i:i + chunksize]) for i in range(0, len(items), chunksize)]
        result._set_length(len(chunks))
        self._submit([(result._job, i, mapstar, ((func, chunk),), {}) for i, chunk in enumerate(chunks)])
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == _RUN:
            self._state = _CLOSED
            self._changed.set()

    def terminate(self):
        self._state = _TERMINATED
        self._terminate()

    def join(self):
        if self._state == _RUN:
            raise ValueError('Pool is still running')
        for thread in self._threads:
            thread.join()
        for child in self._pool:
            child.join()

    @_helper
    def _end(self):
        self._state = _TERMINATED
        self._calls.clear()
        for child in self._pool:
            if child.exitcode is None:
                child.terminate()
        self._changed.set()
        self._outqueue.put(None)
        for child in self._pool:
            if child.is_alive():
                child.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc):
        self.terminate()


class ThreadPool:
    def __init__(self, *args, **kwargs):
        from _loopscope import _refuse
        _refuse('multiprocessing.pool.ThreadPool')
