"""Watchers of child processes, which CPython had until 3.13. Subprocesses are what the engine has not."""

from _asyncio import get_event_loop_policy
from _loopscope import _helper, _refuse, _trait, _warn


@_helper
def _deprecated(name):
    if _trait('childWatchersWarn'):
        _warn('DeprecationWarning',
              f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.')


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)


@_helper
def policy_get_child_watcher(policy):
    watcher = getattr(policy, '_watcher', None)
    if watcher is None:
        kind = _trait('childWatcher')
        watcher = policy._watcher = (SafeChildWatcher() if kind == 'safe' else
                                     ThreadedChildWatcher() if kind == 'threaded' else PidfdChildWatcher())
        if kind == 'safe':
            watcher.attach_loop(getattr(policy._local, '_loop', None))
    _deprecated('get_child_watcher')
    return watcher


@_helper
def policy_set_child_watcher(policy, watcher):
    assert watcher is None or isinstance(watcher, AbstractChildWatcher)
    old = getattr(policy, '_watcher', None)
    if old is not None:
        old.close()
    policy._watcher = watcher
    _deprecated('set_child_watcher')


class AbstractChildWatcher:
    """Interface of watchers."""

    if _trait('childWatchersWarn'):
        def __init_subclass__(cls):
            if cls.__module__ != __name__:
                _deprecated('AbstractChildWatcher')

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    if _trait('cancelledIsBaseException'):
        def is_active(self):
            raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _Watcher(AbstractChildWatcher):
    """What all have in common: they wait for nobody here."""

    def add_child_handler(self, pid, callback, *args):
        _refuse('child watchers that watch a process')

    def remove_child_handler(self, pid):
        return False

    def attach_loop(self, loop):
        pass

    def close(self):
        pass

    if _trait('cancelledIsBaseException'):
        def is_active(self):
            return True

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass


class BaseChildWatcher(_Watcher):
    """Learns of ended children by SIGCHLD, in the loop that it is attached to."""

    def __init__(self):
        self._loop = None
        _deprecated_class(self)

    if _trait('cancelledIsBaseException'):
        def is_active(self):
            return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        from _asyncio import AbstractEventLoop
        assert loop is None or isinstance(loop, AbstractEventLoop)
        self._loop = loop

    def close(self):
        self._loop = None


class SafeChildWatcher(BaseChildWatcher):
    """Waits for the children that it knows of."""


class FastChildWatcher(BaseChildWatcher):
    """Waits for any child."""


class MultiLoopChildWatcher(_Watcher):
    """Calls in the loops of those who asked."""

    def __init__(self):
        self._saved_sighandler = None
        _deprecated_class(self)

    def is_active(self):
        return self._saved_sighandler is not None


class ThreadedChildWatcher(_Watcher):
    """Waits for each child in a thread of its own."""

    def remove_child_handler(self, pid):
        # The threads look after themselves.
        return True


class PidfdChildWatcher(_Watcher):
    """Waits with descriptors of processes."""

    if not _trait('childWatchersWarn'):
        def __init__(self):
            self._loop = None

        def attach_loop(self, loop):
            self._loop = loop

        def is_active(self):
            return self._loop is not None and self._loop.is_running()


@_helper
def _deprecated_class(watcher):
    name = type(watcher).__name__
    if name in ('SafeChildWatcher', 'FastChildWatcher', 'MultiLoopChildWatcher'):
        _deprecated(name)


def _set_module():
    for cls in (AbstractChildWatcher, BaseChildWatcher, SafeChildWatcher, FastChildWatcher, MultiLoopChildWatcher,
                ThreadedChildWatcher, PidfdChildWatcher):
        cls.__module__ = 'asyncio.unix_events'


_set_module()
