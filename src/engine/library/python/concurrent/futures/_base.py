"""What all executors have in common: wait() and as_completed() for their futures, and the base class."""

from _futures import _futures_error, _is_settled, _settle_unwatch, _settle_watch
from _loopscope import _helper, _ConcurrentFuture as Future, _trait
from collections import namedtuple
from threading import Event
from time import monotonic

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

Error = _futures_error('Error')
CancelledError = _futures_error('CancelledError')
TimeoutError = _futures_error('TimeoutError')
InvalidStateError = _futures_error('InvalidStateError')

DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


class _Waiter:
    """Who waits for futures: each tells it when it is settled."""

    def __init__(self, enough):
        self.event = Event()
        self.finished = []
        self._enough = enough

    @_helper
    def settled(self, future):
        self.finished.append(future)
        if self._enough(self.finished):
            self.event.set()

    @_helper
    def watch(self, futures):
        for f in futures:
            if not _settle_watch(f, self):
                self.settled(f)

    @_helper
    def unwatch(self, futures):
        for f in futures:
            _settle_unwatch(f, self)


@_helper
def _failed(future):
    return not future.cancelled() and future.exception() is not None


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if _is_settled(f)}
    pending = fs - done
    if done and return_when == FIRST_COMPLETED:
        return DoneAndNotDoneFutures(done, pending)
    if return_when == FIRST_EXCEPTION and any(_failed(f) for f in done):
        return DoneAndNotDoneFutures(done, pending)
    if not pending:
        return DoneAndNotDoneFutures(done, pending)
    if return_when == FIRST_COMPLETED:
        waiter = _Waiter(lambda finished: True)
    elif return_when == FIRST_EXCEPTION:
        waiter = _Waiter(lambda finished: len(finished) == len(pending) or _failed(finished[-1]))
    elif return_when == ALL_COMPLETED:
        waiter = _Waiter(lambda finished: len(finished) == len(pending))
    else:
        raise ValueError(f'Invalid return condition: {return_when!r}')
    waiter.watch(pending)
    waiter.event.wait(timeout)
    waiter.unwatch(pending)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + monotonic()
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if _is_settled(f)]
    pending = fs - set(finished)
    waiter = _Waiter(lambda finished: True)
    waiter.watch(pending)
    try:
        for f in finished:
            yield f
        while pending:
            left = None
            if end is not None:
                left = end - monotonic()
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            finished = waiter.finished
            waiter.finished = []
            waiter.event.clear()
            for f in finished:
                pending.remove(f)
                yield f
    finally:
        waiter.unwatch(pending)


class Executor:
    """Runs callables somewhere else."""

    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    if end is None:
                        yield _result_or_cancel(fs.pop())
                    else:
                        yield _result_or_cancel(fs.pop(), end - monotonic())
            finally:
                for future in fs:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


if not _trait('mapHasResultHelper'):
    _helper(_result_or_cancel)
