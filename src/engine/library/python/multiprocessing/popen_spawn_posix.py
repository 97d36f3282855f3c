# loopscope: own
"""A child that is a new interpreter."""

import os

from _loopscope import _trait
from _multiprocessing import _spawn
from _transfer import dumps
from multiprocessing import connection, context, popen_fork, spawn


class Popen(popen_fork.Popen):
    method = 'spawn'

    def __init__(self, process_obj):
        self._inherited = []
        super().__init__(process_obj)

    def duplicate(self, fd):
        """The number under which the child has a descriptor of ours."""
        self._inherited.append(fd)
        return fd

    def _pickled(self, process_obj):
        """The two messages that the child wants: what it prepares, and the process."""
        context._set_spawning(self)
        try:
            return dumps(spawn.preparation_data()), dumps(process_obj)
        finally:
            context._set_spawning(None)

    def _send(self, messages, alive, write):
        sender = connection.Connection(write, readable=False)
        for message in messages:
            sender.send_bytes(message)
        if _trait('processHasParentSentinel'):
            # The child sees that its parent has ended by the end of this pipe.
            self._fds = (alive, write)
        else:
            sender.close()
            self._fds = (alive,)

    def _launch(self, process_obj):
        messages = self._pickled(process_obj)
        alive, child_alive = os.pipe()
        child_read, write = os.pipe()
        self.pid = _spawn(tuple(self._inherited) + (child_alive, child_read), child_read,
                          'multiprocessing._spawned')
        self.sentinel = alive
        os.close(child_alive)
        os.close(child_read)
        self._send(messages, alive, write)
