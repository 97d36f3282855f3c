# loopscope: own
"""A child that the fork server forks."""

import os

from _transfer import dumps, loads
from _loopscope import _trait
from multiprocessing import connection, context, forkserver, popen_fork, spawn


class Popen(popen_fork.Popen):
    method = 'forkserver'

    def __init__(self, process_obj):
        self._inherited = []
        super().__init__(process_obj)

    def duplicate(self, fd):
        """The number under which the child has a descriptor of ours."""
        number = forkserver.server().give(fd)
        self._inherited.append(number)
        return number

    def _launch(self, process_obj):
        server = forkserver.server()
        server.ensure_running()
        context._set_spawning(self)
        try:
            preparation = dumps(spawn.preparation_data())
            child = dumps(process_obj)
        finally:
            context._set_spawning(None)
        self.sentinel, write = server.fork(self._inherited)
        self._status = connection.Connection(self.sentinel, writable=False)
        sender = connection.Connection(write, readable=False)
        sender.send_bytes(preparation)
        sender.send_bytes(child)
        if _trait('processHasParentSentinel'):
            # The child sees that its parent has ended by the end of this pipe.
            self._fds = (self.sentinel, write)
        else:
            sender.close()
            self._fds = (self.sentinel,)
        self.pid = loads(self._status.recv_bytes())

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            if not connection.wait([self.sentinel], 0 if flag == os.WNOHANG else None):
                return None
            try:
                self.returncode = loads(self._status.recv_bytes())
            except (OSError, EOFError):
                # The server has ended before it could tell.
                self.returncode = 255
        return self.returncode
