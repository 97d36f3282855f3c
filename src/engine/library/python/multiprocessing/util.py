# loopscope: own
"""What is done after a fork and at the end of a process."""

import atexit
import os
import sys

from _loopscope import _clear_atexit, _format_exception, _run_atexit, _trait
from multiprocessing import process

_after_fork = []
_finalizers = []
_exiting = False


def register_after_fork(obj, func):
    _after_fork.append((obj, func))


def _run_after_forkers():
    for obj, func in list(_after_fork):
        try:
            func(obj)
        except Exception:
            pass


class Finalize:
    """A call that is made at the end of the process, or before, but only once and only here."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        self._call = (callback, args, kwargs or {})
        self._priority = exitpriority
        self._pid = os.getpid()
        _finalizers.append(self)

    def __call__(self):
        if self not in _finalizers:
            return None
        _finalizers.remove(self)
        if self._pid != os.getpid():
            return None
        callback, args, kwargs = self._call
        return callback(*args, **kwargs)

    def cancel(self):
        if self in _finalizers:
            _finalizers.remove(self)

    def still_active(self):
        return self in _finalizers


def _run_finalizers(minimum=None):
    # The highest priority first, and of equal ones the newest.
    chosen = [f for f in reversed(_finalizers) if f._priority is not None]
    if minimum is not None:
        chosen = [f for f in chosen if f._priority >= minimum]
    chosen.sort(key=lambda f: -f._priority)
    for finalizer in chosen:
        try:
            finalizer()
        except Exception as error:
            sys.stderr.write(_format_exception(error))


def is_exiting():
    return _exiting


def _exit_function():
    global _exiting
    if _exiting:
        return
    _exiting = True
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            child._popen.terminate()
    for child in process.active_children():
        child.join()
    _run_finalizers()


def _flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


atexit.register(_exit_function)


def _begin_child():
    """A forked child forgets what its parent wanted done at the end, and has its own end in mind."""
    if _trait('processRunsAtexit'):
        _clear_atexit()
        atexit.register(_exit_function)


def _end_child():
    """What a forked child does before it leaves."""
    if _trait('processRunsAtexit'):
        _run_atexit()
        _flush_std_streams()
