# loopscope: own
"""Process objects, those of this process and of its children."""

import os
import sys

from _loopscope import _helper, _format_exception, _main_thread_ends, _running_thread, _trait

_current = None
_parent = None
_children = []
_count = 0


def current_process():
    return _current


def parent_process():
    return _parent


def active_children():
    _reap()
    return list(_children)


@_helper
def _reap():
    for child in list(_children):
        popen = child._popen
        if popen is not None and popen.poll() is not None:
            _forget(child)


@_helper
def _forget(child):
    if child in _children:
        _children.remove(child)


@_helper
def _next_number():
    global _count
    _count += 1
    return _count


class BaseProcess:
    _start_method = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        self._identity = _current._identity + (_next_number(),)
        self._config = dict(_current._config)
        self._parent_pid = os.getpid()
        self._parent_name = _current.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        numbers = ':'.join(str(n) for n in self._identity)
        self._name = name or f'{type(self).__name__}-{numbers}'
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._popen is None, 'cannot start a process twice'
        assert self._parent_pid == os.getpid(), \
            'can only start a process object created by current process'
        assert not _current._config.get('daemon'), \
            'daemonic processes are not allowed to have children'
        _reap()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        del self._target, self._args, self._kwargs
        _children.append(self)

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    if _trait('processHasKill'):
        def kill(self):
            self._check_closed()
            self._popen.kill()

        def close(self):
            if self._popen is not None:
                if self._popen.poll() is None:
                    raise ValueError('Cannot close a process while it is still running. '
                                     'You should first call join() or terminate().')
                self._popen.close()
                self._popen = None
                del self._sentinel
                _forget(self)
            self._closed = True

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'
        if self._popen.wait(timeout) is not None:
            _forget(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        assert self._parent_pid == os.getpid(), 'can only test a child process'
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _forget(self)
        return False

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError('process not started') from None

    @_helper
    def _status(self):
        if self is _current:
            return 'started', None
        if self._closed:
            return 'closed', None
        if self._parent_pid != os.getpid():
            return 'unknown', None
        if self._popen is None:
            return 'initial', None
        code = self._popen.poll()
        return ('started' if code is None else 'stopped'), code

    def __repr__(self):
        status, code = self._status()
        signal = _SIGNALS.get(code)
        if not _trait('processReprIsLong'):
            if code:
                status = f'stopped[{signal or code}]'
            return f"<{type(self).__name__}({self._name}, {status}{' daemon' if self.daemon else ''})>"
        parts = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            parts.append(f'pid={self._popen.pid}')
        parts.append(f'parent={self._parent_pid}')
        parts.append(status)
        if code is not None:
            parts.append(f"exitcode={'-' + signal if signal else code}")
        if self.daemon:
            parts.append('daemon')
        return f"<{' '.join(parts)}>"

    def _bootstrap(self, parent_sentinel=None):
        """The life of a child process, from its birth to its exit code."""
        global _current, _parent, _children, _count
        from multiprocessing import context, util
        try:
            if self._start_method is not None:
                context._force_start_method(self._start_method)
            _count = 0
            _children = []
            _current = self
            _parent = _ParentProcess(self._parent_name, self._parent_pid, parent_sentinel)
            util._finalizers.clear()
            util._exiting = False
            util._run_after_forkers()
            try:
                self.run()
                code = 0
            finally:
                if not _trait('processRunsAtexit'):
                    util._exit_function()
        except SystemExit as error:
            code = _exit_code(error)
        except:
            code = 1
            sys.stderr.write(f'Process {self.name}:\n')
            sys.stderr.write(_format_exception(sys.exc_info()[1]))
        finally:
            if _trait('processJoinsThreads'):
                _join_threads()
            util._flush_std_streams()
        return code


@_helper
def _exit_code(error):
    if error.code is None:
        # sys.exit(None) of 3.8 and before still counts as an error of a child.
        return 0 if _trait('processExitCodeOfNone') else 1
    if isinstance(error.code, int):
        return error.code
    sys.stderr.write(f'{error.code}\n')
    return 1


@_helper
def _join_threads():
    _main_thread_ends()
    while True:
        thread = _running_thread()
        if thread is None:
            return
        thread.join()


class _ParentProcess(BaseProcess):
    """The process that started this one, as seen from here."""

    def __init__(self, name, pid, sentinel):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._sentinel = sentinel
        self._config = {}

    def is_alive(self):
        from multiprocessing.connection import wait
        return not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        from multiprocessing.connection import wait
        wait([self._sentinel], timeout=timeout)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'authkey': os.urandom(32), 'semprefix': '/mp'}

    def close(self):
        pass


_SIGNALS = {
    -number: 'SIG' + name for number, name in enumerate(
        'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP'
        .split(), 1)
}
_current = _MainProcess()
