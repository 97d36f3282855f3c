# loopscope: hidden
"""Threads without objects, and locks: what threading is made of in CPython."""

from _lowLevelThreads import _count, _interrupt, _local, _start, LockType, RLock, allocate_lock, get_ident
from _loopscope import _refuse, _trait
from threading import TIMEOUT_MAX, stack_size
from operator import index as _index

error = RuntimeError
allocate = allocate_lock
if _trait('hasNativeThreadId'):
    from threading import get_native_id
if _trait('threadLockIsType'):
    lock = LockType

_SIGINT = 2
_HIGHEST_SIGNAL = 64


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _start(function, args, kwargs)


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


if _trait('interruptsWithAnySignal'):
    def interrupt_main(signum=_SIGINT, /):
        number = _index(signum)
        if not 0 < number <= _HIGHEST_SIGNAL:
            raise ValueError('signal number out of range')
        _interrupt(number)

else:
    def interrupt_main():
        _interrupt(_SIGINT)


def daemon_threads_allowed():
    return True


def start_joinable_thread(function, handle=None, daemon=True):
    _refuse('_thread.start_joinable_thread')
