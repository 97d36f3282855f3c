# loopscope: own
"""A child that the fork server forks."""

import os

from _transfer import loads
from multiprocessing import connection, forkserver, popen_spawn_posix


class Popen(popen_spawn_posix.Popen):
    method = 'forkserver'

    def duplicate(self, fd):
        """The number under which the child has a descriptor of ours."""
        number = forkserver.server().give(fd)
        self._inherited.append(number)
        return number

    def _launch(self, process_obj):
        server = forkserver.server()
        server.ensure_running()
        messages = self._pickled(process_obj)
        self.sentinel, write = server.fork(self._inherited)
        self._status = connection.Connection(self.sentinel, writable=False)
        self._send(messages, self.sentinel, write)
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
