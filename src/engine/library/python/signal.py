"""Signals. What they do is native; here are their enums, and the functions that take and answer those."""

import _signal
from _loopscope import _run_tripped, _trait
from _signal import *
from enum import IntEnum
from operator import index


def _enum(name, belongs):
    # Of two names for one number the first in the alphabet is the member.
    found = sorted((value, key) for key, value in vars(_signal).items() if belongs(key))
    made = IntEnum(name, [(key, value) for value, key in found], module='signal')
    globals().update(made.__members__)
    return made


def _is_signal(name):
    if name == 'SIGSTKFLT' and not _trait('hasStackFaultSignal'):
        return False
    return name.startswith('SIG') and not name.startswith('SIG_')


Signals = _enum('Signals', _is_signal)
Handlers = _enum('Handlers', lambda name: name in ('SIG_DFL', 'SIG_IGN'))
Sigmasks = _enum('Sigmasks', lambda name: name in ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'))


def _member(value, enum):
    # Anything that is no member stays what it is: a function, None, the number of a nameless signal.
    if not isinstance(value, int):
        return value
    try:
        return enum(value)
    except ValueError:
        return value


def _plain(value):
    return int(value) if isinstance(value, int) else value


def signal(signalnum, handler):
    return _member(_signal.signal(_plain(signalnum), _plain(handler)), Handlers)


def getsignal(signalnum):
    return _member(_signal.getsignal(signalnum), Handlers)


def _members(numbers):
    return {_member(number, Signals) for number in numbers}


def _signals(given):
    numbers = [index(each) for each in given]
    for number in numbers:
        if not 0 < number < _signal.NSIG:
            allowed = f' [1; {_signal.NSIG - 1}]' if _trait('namesSignalRange') else ''
            raise ValueError(f'signal number {number} out of range{allowed}')
    return numbers


def pthread_sigmask(how, mask):
    old = _members(_signal.pthread_sigmask(how, _signals(mask)))
    _run_tripped()
    return old


def sigpending():
    return _members(_signal.sigpending())


def sigwait(sigset):
    return _member(_signal.sigwait(_signals(sigset)), Signals)


def valid_signals():
    return _members(_signal.valid_signals())
