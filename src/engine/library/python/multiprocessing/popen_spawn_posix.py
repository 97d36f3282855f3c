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

    def _launch(self, process_obj):
        context._set_spawning(self)
        try:
            preparation = dumps(spawn.preparation_data())
            child = dumps(process_obj)
        finally:
            context._set_spawning(None)
        alive, child_alive = os.pipe()
        child_read, write = os.pipe()
        self.pid = _spawn(tuple(self._inherited) + (child_alive, child_read), child_read,
                          'multiprocessing._spawned')
        self.sentinel = alive
        os.close(child_alive)
        os.close(child_read)
        sender = connection.Connection(write, readable=False)
        sender.send_bytes(preparation)
        sender.send_bytes(child)
        if _trait('processHasParentSentinel'):
            # The child sees that its parent has ended by the end of this pipe.
            self._fds = (alive, write)
        else:
            sender.close()
            self._fds = (alive,)
