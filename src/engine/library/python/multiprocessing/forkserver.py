# loopscope: own
"""The fork server: a process with nothing in it but the main module, which forks the children."""

import os
import signal
import sys

from _loopscope import _trait
from _multiprocessing import _give_fd, _main_body, _spawn, _spawn_fd, _wait_readable
from _transfer import dumps, loads
from multiprocessing import connection, process, spawn, util


class _ForkServer:
    """The server as its clients see it; it is started when the first child is wanted."""

    def __init__(self):
        self._pid = None
        self._requests = None

    def ensure_running(self):
        if self._pid is not None:
            pid, _ = os.waitpid(self._pid, os.WNOHANG)
            if pid == 0:
                return
            self._requests.close()
        read, write = os.pipe()
        self._pid = _spawn((read,), read, 'multiprocessing._forkserver')
        os.close(read)
        self._requests = connection.Connection(write, readable=False)

    def give(self, fd):
        """The number under which the server, and the child that it will fork, has a descriptor of ours."""
        return _give_fd(self._pid, fd)

    def fork(self, inherited):
        """Has a child forked; answers the pipe that tells its pid and end, and the one that it reads."""
        status, child_status = os.pipe()
        child_read, write = os.pipe()
        self._requests.send_bytes(dumps((self.give(child_read), self.give(child_status), tuple(inherited))))
        os.close(child_read)
        os.close(child_status)
        return status, write


_server = _ForkServer()


def server():
    return _server


def main():
    """What the server does until no client is left."""
    fd = _spawn_fd()
    requests = connection.Connection(fd, writable=False)
    if _trait('forkServerHasMain'):
        current = process.current_process()
        current._inheriting = True
        try:
            _main_body()()
        finally:
            del current._inheriting
    sig_read, sig_write = os.pipe()
    os.set_blocking(sig_read, False)
    os.set_blocking(sig_write, False)
    handlers = {number: signal.signal(number, handler) for number, handler in (
        (signal.SIGCHLD, lambda *_: None), (signal.SIGINT, signal.SIG_IGN))}
    signal.set_wakeup_fd(sig_write)
    children = {}
    while True:
        ready = _wait_readable((fd, sig_read), None)
        if sig_read in ready:
            os.read(sig_read, 65536)
            _tell_ended(children)
        if fd not in ready:
            continue
        try:
            child_read, child_status, inherited = loads(requests.recv_bytes())
        except EOFError:
            sys.exit()
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                signal.set_wakeup_fd(-1)
                for number, handler in handlers.items():
                    signal.signal(number, handler)
                for own in (fd, sig_read, sig_write, child_status):
                    os.close(own)
                util._begin_child()
                code = spawn.run_child(child_read, not _trait('forkServerHasMain'))
            except Exception:
                sys.excepthook(*sys.exc_info())
            finally:
                util._end_child()
                os._exit(code)
        for given in (child_read, *inherited):
            os.close(given)
        children[pid] = connection.Connection(child_status, readable=False)
        children[pid].send_bytes(dumps(pid))


def _tell_ended(children):
    while children:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        with children.pop(pid) as child_status:
            try:
                child_status.send_bytes(dumps(code))
            except BrokenPipeError:
                # Nobody wants to know.
                pass
