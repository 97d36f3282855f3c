# loopscope: own
"""Pipes that carry messages."""

from _loopscope import _helper

import os

from _multiprocessing import _socketpair, _wait_readable
from multiprocessing.reduction import ForkingPickler


class Connection:
    def __init__(self, handle, readable=True, writable=True):
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        self._check_closed()
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        self._check_closed()
        if not self._writable:
            raise OSError('connection is read-only')

    closed = property(lambda self: self._handle is None)
    readable = property(lambda self: self._readable)
    writable = property(lambda self: self._writable)

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        if offset < 0:
            raise ValueError('offset is negative')
        if len(buf) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(buf) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(buf):
            raise ValueError('buffer length < offset + size')
        self._send_message(buf[offset:offset + size])

    def send(self, obj):
        self._check_writable()
        self._send_message(ForkingPickler.dumps(obj))

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        size = int.from_bytes(self._recv(4), 'big')
        if maxlength is not None and size > maxlength:
            self._readable = False
            if not self._writable:
                self.close()
            raise OSError('bad message length')
        return self._recv(size)

    def recv(self):
        return ForkingPickler.loads(self.recv_bytes())

    def poll(self, timeout=0.0):
        self._check_readable()
        return bool(_wait_readable((self._handle,), timeout))

    @_helper
    def _send_message(self, data):
        header = len(data).to_bytes(4, 'big')
        if len(data) > 16384:
            self._write(header)
            self._write(data)
        else:
            self._write(header + data)

    @_helper
    def _write(self, data):
        while data:
            data = data[os.write(self._handle, data):]

    def _recv(self, size):
        data = b''
        while len(data) < size:
            part = os.read(self._handle, size - len(data))
            if not part:
                if not data:
                    raise EOFError
                raise OSError('got end of file during message')
            data += part
        return data

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __getstate__(self):
        from multiprocessing.context import _spawning
        if _spawning() is None:
            from _loopscope import _refuse
            _refuse('connections as messages')
        return _spawning().duplicate(self._handle), self._readable, self._writable

    def __setstate__(self, state):
        self._handle, self._readable, self._writable = state


def Pipe(duplex=True):
    if duplex:
        one, two = _socketpair()
        return Connection(one), Connection(two)
    read, write = os.pipe()
    return Connection(read, writable=False), Connection(write, readable=False)


def wait(object_list, timeout=None):
    """Those of the objects (connections, descriptors, sentinels) that are ready."""
    object_list = list(object_list)
    fds = [obj if isinstance(obj, int) else obj.fileno() for obj in object_list]
    if timeout is not None and timeout < 0:
        timeout = 0
    ready = _wait_readable(tuple(fds), timeout)
    return [obj for obj, fd in zip(object_list, fds) if fd in ready]
