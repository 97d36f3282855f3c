# loopscope: own
"""ThreadPoolExecutor: threads that take work from one queue."""

import atexit
import os
import threading
from _loopscope import _call_from, _call_site, _helper, _log_failure, _note_failure, _note_submit, _pool_number, _trait
from concurrent.futures._base import BrokenExecutor, Executor, Future
from _queue import Empty, SimpleQueue
from queue import Queue

# The queue of each worker that is to be told when the program ends.
_threads_queues = {}
_shutdown = False
_global_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_threads_queues.items())
    for _, work_queue in items:
        work_queue.put(None)
    for thread, _ in items:
        thread.join()


if _trait('poolThreadsAreDaemons'):
    atexit.register(_python_exit)
else:
    threading._register_atexit(_python_exit)
    os.register_at_fork(before=_global_shutdown_lock.acquire,
                        after_in_child=_global_shutdown_lock._at_fork_reinit,
                        after_in_parent=_global_shutdown_lock.release)


class BrokenThreadPool(BrokenExecutor):
    """The initializer of a worker has failed."""


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.site = _call_site()

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        _call_from(self.site)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            _note_failure(exc)
            self.future.set_exception(exc)
        else:
            self.future.set_result(result)


@_helper
def _take(executor, work_queue):
    """The next work of a worker, which from 3.8 on says so when it has to wait for it."""
    idle = _trait('poolCountsIdle')
    if idle == 'waiting':
        try:
            return work_queue.get_nowait()
        except Empty:
            executor._idle_semaphore.release()
    return work_queue.get(block=True)


def _worker(executor, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _log_failure('Exception in initializer:', exc)
            executor._initializer_failed()
            return
    while True:
        work_item = _take(executor, work_queue)
        if work_item is not None:
            work_item.run()
            del work_item
            if _trait('poolCountsIdle') == 'afterwards':
                executor._idle_semaphore.release()
            continue
        if _shutdown or executor._shutdown:
            executor._shutdown = True
            # The others are to know, too.
            work_queue.put(None)
            return


class ThreadPoolExecutor(Executor):
    """Runs what is submitted in at most `max_workers` threads, made as they are needed."""

    if _trait('poolHasInitializer'):
        def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
            self._start(max_workers, thread_name_prefix, initializer, initargs)
    else:
        def __init__(self, max_workers=None, thread_name_prefix=''):
            self._start(max_workers, thread_name_prefix, None, ())

    @_helper
    def _start(self, max_workers, thread_name_prefix, initializer, initargs):
        if max_workers is None:
            cpus = os.cpu_count() or 1
            max_workers = cpus * 5 if _trait('poolSizeIsFivefold') else min(32, cpus + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = SimpleQueue() if _trait('poolHasInitializer') else Queue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{_pool_number()}'
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if _trait('poolThreadsAreDaemons'):
                return self._submit(fn, args, kwargs)
            with _global_shutdown_lock:
                return self._submit(fn, args, kwargs)

    @_helper
    def _submit(self, fn, args, kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _shutdown and _trait('poolHasInitializer'):
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = Future()
        self._work_queue.put(_WorkItem(future, fn, args, kwargs))
        self._adjust_thread_count()
        _note_submit(self._threads)
        return future

    def _adjust_thread_count(self):
        if _trait('poolCountsIdle') != 'never' and self._idle_semaphore.acquire(timeout=0):
            return
        number = len(self._threads)
        if number >= self._max_workers:
            return
        args = (self, self._work_queue, self._initializer, self._initargs)
        thread = threading.Thread(name=f'{self._thread_name_prefix}_{number}', target=_worker, args=args)
        if _trait('poolThreadsAreDaemons'):
            thread.daemon = True
        thread.start()
        self._threads.add(thread)
        _threads_queues[thread] = self._work_queue

    @_helper
    def _drain(self):
        while True:
            try:
                work_item = self._work_queue.get_nowait()
            except Empty:
                return
            if work_item is not None:
                yield work_item

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            for work_item in self._drain():
                work_item.future.set_exception(BrokenThreadPool(self._broken))

    if _trait('poolCancelsFutures'):
        def shutdown(self, wait=True, *, cancel_futures=False):
            self._shut_down(wait, cancel_futures)
    else:
        def shutdown(self, wait=True):
            self._shut_down(wait, False)

    @_helper
    def _shut_down(self, wait, cancel_futures):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for work_item in self._drain():
                    work_item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
