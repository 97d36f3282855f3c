# loopscope: own
"""A child made by os.fork()."""

import os

from _loopscope import _trait
from multiprocessing import util

_SIGTERM = 15
_SIGKILL = 9


class Popen:
    method = 'fork'

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self._fds = ()
        self._launch(process_obj)

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flag)
            except OSError:
                # Somebody else has waited for it: nobody knows how it ended.
                return None
            if pid == self.pid:
                self.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if timeout is not None:
                from multiprocessing.connection import wait
                if not wait([self.sentinel], timeout):
                    return None
            return self.poll(os.WNOHANG if timeout == 0.0 else 0)
        return self.returncode

    def _send_signal(self, number):
        if self.returncode is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass

    def terminate(self):
        self._send_signal(_SIGTERM)

    def kill(self):
        self._send_signal(_SIGKILL)

    def _launch(self, process_obj):
        # The child never writes to its pipe; that it is gone is seen by its end. The other way
        # round, the child sees its parent's end (3.8+).
        alive, child_alive = os.pipe()
        if _trait('processHasParentSentinel'):
            child_parent, parent = os.pipe()
        code = 1
        self.pid = os.fork()
        if self.pid == 0:
            try:
                util._begin_child()
                os.close(alive)
                if _trait('processHasParentSentinel'):
                    os.close(parent)
                    code = process_obj._bootstrap(parent_sentinel=child_parent)
                else:
                    code = process_obj._bootstrap()
            finally:
                util._end_child()
                os._exit(code)
        os.close(child_alive)
        self._fds = (alive,)
        if _trait('processHasParentSentinel'):
            os.close(child_parent)
            self._fds = (alive, parent)
        self.sentinel = alive

    def close(self):
        for fd in self._fds:
            os.close(fd)
        self._fds = ()
