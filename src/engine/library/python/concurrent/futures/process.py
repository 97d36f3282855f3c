# loopscope: own
"""
ProcessPoolExecutor: processes that take calls from one queue and put results into another.

A thread of the owner hands calls out and results back (`_Manager`); it is woken through a pipe.
"""

import os
import threading
from itertools import islice

from _loopscope import _helper, _format_exception, _log_failure, _note_submit, _trait
from concurrent.futures._base import BrokenExecutor, Executor, Future

EXTRA_QUEUED_CALLS = 1
_managers = {}
_global_shutdown = False


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    items = list(_managers.items())
    for _, wakeup in items:
        wakeup.wakeup()
    for manager, _ in items:
        manager.join()


if _trait('poolThreadsAreDaemons'):
    import atexit
    atexit.register(_python_exit)
else:
    threading._register_atexit(_python_exit)


class BrokenProcessPool(BrokenExecutor):
    """A process of the pool has ended while it was needed."""


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    def __init__(self, exc):
        text = _format_exception(exc)
        self.exc = exc
        self.tb = '\n"""\n%s"""' % text

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _Wakeup:
    """A pipe on which the manager also waits."""

    def __init__(self):
        from multiprocessing.connection import Pipe
        self._reader, self._writer = Pipe(duplex=False)
        self._closed = False

    def fileno(self):
        return self._reader.fileno()

    def wakeup(self):
        if not self._closed:
            self._writer.send_bytes(b'')

    def clear(self):
        while self._reader.poll():
            self._reader.recv_bytes()

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _log_failure('Exception in initializer:', exc)
            return
    done = 0
    while True:
        call = call_queue.get(block=True)
        if call is None:
            result_queue.put(os.getpid())
            return
        work_id, fn, args, kwargs = call
        done += 1
        leaving = os.getpid() if done == max_tasks else None
        try:
            result = fn(*args, **kwargs)
        except BaseException as exc:
            answer = (work_id, None, _ExceptionWithTraceback(exc), leaving)
        else:
            answer = (work_id, result, None, leaving)
        try:
            result_queue.put(answer)
        except BaseException as exc:
            result_queue.put((work_id, None, _ExceptionWithTraceback(exc), leaving))
        if leaving is not None:
            return


class _Manager(threading.Thread):
    def __init__(self, executor):
        super().__init__()
        if _trait('poolThreadsAreDaemons'):
            self.daemon = True
        self.executor = executor
        self.wakeup = executor._wakeup
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.processes = executor._processes
        self.pending = executor._pending_work_items

    def run(self):
        while True:
            self._hand_out()
            item, broken, cause = self._wait()
            if broken:
                self._break(cause)
                return
            if isinstance(item, int):
                self.processes.pop(item).join()
            elif item is not None:
                self._settle(*item)
            if self._is_over():
                if self.executor._cancel_pending:
                    self._cancel_pending()
                if not self.pending:
                    self._join_workers()
                    return

    @_helper
    def _hand_out(self):
        work_ids = self.executor._work_ids
        while work_ids and not self.call_queue.full():
            work_id = work_ids.pop(0)
            item = self.pending[work_id]
            if item.future.set_running_or_notify_cancel():
                self.call_queue.put((work_id, item.fn, item.args, item.kwargs))
            else:
                del self.pending[work_id]

    def _wait(self):
        from multiprocessing.connection import wait
        reader = self.result_queue._reader
        sentinels = [process.sentinel for process in list(self.processes.values())]
        ready = wait([reader, self.wakeup] + sentinels)
        item = cause = None
        broken = True
        if reader in ready:
            try:
                item = reader.recv()
                broken = False
            except BaseException as exc:
                cause = _format_exception(exc)
        elif self.wakeup in ready:
            broken = False
        self.wakeup.clear()
        return item, broken, cause

    @_helper
    def _settle(self, work_id, result, exception, leaving):
        if leaving is not None:
            self.processes.pop(leaving).join()
        item = self.pending.pop(work_id, None)
        if item is not None:
            if exception is None:
                item.future.set_result(result)
            else:
                item.future.set_exception(exception)
        if leaving is not None:
            self.executor._replace_worker()
        else:
            self.executor._idle_workers.release()

    def _is_over(self):
        return _global_shutdown or self.executor._shutdown_thread

    def _cancel_pending(self):
        for work_id in list(self.executor._work_ids):
            self.pending.pop(work_id).future.cancel()
        self.executor._work_ids.clear()
        self.executor._cancel_pending = False

    @_helper
    def _break(self, cause):
        self.executor._broken = ('A child process terminated abruptly, the process pool is not '
                                 'usable anymore')
        self.executor._shutdown_thread = True
        error = BrokenProcessPool('A process in the process pool was terminated abruptly while the '
                                  'future was running or pending.')
        if cause is not None:
            error.__cause__ = _RemoteTraceback(f"\n'''\n{cause}'''")
        for item in list(self.pending.values()):
            item.future.set_exception(error)
        self.pending.clear()
        for process in self.processes.values():
            process.terminate()
        self._join_workers(False)

    @_helper
    def _join_workers(self, told=True):
        if told:
            for _ in range(len(self.processes)):
                self.call_queue.put(None)
        self.call_queue.close()
        if told:
            self.call_queue.join_thread()
        self.wakeup.close()
        for process in self.processes.values():
            process.join()


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


@_helper
def _chunks(iterables, size):
    rows = zip(*iterables)
    while True:
        chunk = tuple(islice(rows, size))
        if not chunk:
            return
        yield chunk


@_helper
def _elements(lists):
    for element in lists:
        element.reverse()
        while element:
            yield element.pop()


class ProcessPoolExecutor(Executor):
    """Runs what is submitted in at most `max_workers` processes."""

    if _trait('poolHasTaskLimit'):
        def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                     max_tasks_per_child=None):
            self._start(max_workers, mp_context, initializer, initargs, max_tasks_per_child)
    elif _trait('poolHasInitializer'):
        def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=()):
            self._start(max_workers, mp_context, initializer, initargs, None)
    else:
        def __init__(self, max_workers=None):
            self._start(max_workers, None, None, (), None)

    @_helper
    def _start(self, max_workers, mp_context, initializer, initargs, max_tasks):
        import multiprocessing
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if mp_context is None:
            mp_context = multiprocessing.get_context('spawn' if max_tasks is not None else None)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks is not None:
            if not isinstance(max_tasks, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if mp_context.get_start_method(allow_none=False) == 'fork':
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing "
                                 'start method; supply a different mp_context.')
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks
        self._manager = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle_workers = threading.Semaphore(0)
        self._broken = False
        self._cancel_pending = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._work_ids = []
        self._wakeup = _Wakeup()
        self._call_queue = mp_context.Queue(max_workers + EXTRA_QUEUED_CALLS)
        self._call_queue._ignore_epipe = True
        if _trait('poolHasInitializer'):
            self._call_queue._on_queue_feeder_error = self._not_picklable
        self._result_queue = mp_context.SimpleQueue()

    @_helper
    def _not_picklable(self, error, call):
        # The feeder thread could not send a call.
        item = self._pending_work_items.pop(call[0], None)
        self._wakeup.wakeup()
        if item is not None:
            error.__cause__ = _RemoteTraceback('\n"""\n%s"""' % _format_exception(error))
            item.future.set_exception(error)

    @_helper
    def _forks(self):
        return self._mp_context.get_start_method(allow_none=False) == 'fork'

    @_helper
    def _launch(self):
        process = self._mp_context.Process(
            target=_process_worker,
            args=(self._call_queue, self._result_queue, self._initializer, self._initargs)
            + (() if self._max_tasks_per_child is None else (self._max_tasks_per_child,)))
        process.start()
        self._processes[process.pid] = process

    @_helper
    def _ensure_workers(self):
        # A process may not be forked while the manager's thread runs, so all are made at once.
        at_once = self._forks() or not _trait('poolLaunchesOnDemand')
        if self._manager is None:
            if at_once:
                for _ in range(self._max_workers):
                    self._launch()
            manager = self._manager = _Manager(self)
            manager.start()
            _managers[manager] = self._wakeup
        if not at_once and not self._idle_workers.acquire(False):
            self._replace_worker()

    @_helper
    def _replace_worker(self):
        if len(self._processes) < self._max_workers:
            self._launch()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = Future()
            self._pending_work_items[self._queue_count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.append(self._queue_count)
            self._queue_count += 1
            self._wakeup.wakeup()
            self._ensure_workers()
            _note_submit({self._manager})
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        from functools import partial
        return _elements(super().map(partial(_process_chunk, fn), _chunks(iterables, chunksize),
                                     timeout=timeout))

    if _trait('poolCancelsFutures'):
        def shutdown(self, wait=True, *, cancel_futures=False):
            self._shut_down(wait, cancel_futures)
    else:
        def shutdown(self, wait=True):
            self._shut_down(wait, False)

    @_helper
    def _shut_down(self, wait, cancel_futures):
        with self._shutdown_lock:
            self._cancel_pending = cancel_futures
            self._shutdown_thread = True
            manager = self._manager
        if manager is None:
            self._wakeup.close()
            return
        self._wakeup.wakeup()
        if wait:
            manager.join()
