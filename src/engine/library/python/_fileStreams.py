"""Streams of bytes over descriptors: unbuffered ones, and buffers around them (a part of io that CPython has in C)."""

import os

from _ioBases import DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, UnsupportedOperation
from _loopscope import _fd_kind


class FileIO(RawIOBase):
    """A descriptor that is read and written without buffers."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        super().__init__()
        self._fd = file
        self._readable = 'r' in mode or '+' in mode
        self._writable = 'r' not in mode or '+' in mode
        self.closefd = closefd
        self.name = file
        _fd_kind(file)

    @property
    def mode(self):
        if self._readable:
            return 'rb+' if self._writable else 'rb'
        return 'wb'

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>'

    def fileno(self):
        self._check_open()
        return self._fd

    def isatty(self):
        self._check_open()
        return os.isatty(self._fd)

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def read(self, size=-1, /):
        self._check_open()
        if not self._readable:
            raise UnsupportedOperation('File not open for reading')
        if size is None or size < 0:
            return self.readall()
        try:
            return os.read(self._fd, size)
        except BlockingIOError:
            return None

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        try:
            return os.write(self._fd, data)
        except BlockingIOError:
            return None

    def seek(self, offset, whence=0, /):
        self._check_open()
        raise OSError(29, 'Illegal seek')

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self.closefd:
            os.close(self._fd)


class _Buffered(BufferedIOBase):
    """What the buffers share: a raw stream, and its answers."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        super().__init__()
        self._raw = raw
        self._size = buffer_size

    raw = property(lambda self: self._raw)
    closed = property(lambda self: self._raw.closed)
    name = property(lambda self: self._raw.name)
    mode = property(lambda self: self._raw.mode)

    def __repr__(self):
        kind = f'{type(self).__module__}.{type(self).__qualname__}'
        try:
            return f'<{kind} name={self.name!r}>'
        except AttributeError:
            return f'<{kind}>'

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def _check(self, what):
        if self._raw.closed:
            raise ValueError(f'{what} of closed file')

    def flush(self):
        self._check('flush')

    def close(self):
        if self._raw.closed:
            return
        try:
            self.flush()
        finally:
            self._raw.close()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw


class BufferedReader(_Buffered):
    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        super().__init__(raw, buffer_size)
        self._ahead = b''

    def readable(self):
        return self._raw.readable()

    def _take(self, size):
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def _fill(self, size=0):
        """Reads once; answers what came: b'' at the end, None if nothing is there yet."""
        data = self._raw.read(max(size, self._size))
        if data:
            self._ahead += data
        return data

    def read(self, size=-1, /):
        self._check('read')
        if size is not None and size < -1:
            raise ValueError('read length must be non-negative or -1')
        everything = size is None or size < 0
        data = b''
        while everything or len(self._ahead) < size:
            data = self._fill()
            if not data:
                break
        taken = self._take(len(self._ahead) if everything else size)
        return None if data is None and not taken and size != 0 else taken

    def read1(self, size=-1, /):
        self._check('read')
        if not self._ahead and size != 0:
            self._fill()
        return self._take(len(self._ahead) if size < 0 else size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, size=0, /):
        self._check('peek')
        if not self._ahead:
            self._fill()
        return self._ahead

    def readline(self, size=-1, /):
        self._check('readline')
        limit = None if size is None or size < 0 else size
        while True:
            end = self._ahead.find(b'\n') + 1
            if limit is not None and (end == 0 or end > limit) and len(self._ahead) >= limit:
                return self._take(limit)
            if end:
                return self._take(end)
            if not self._fill():
                return self._take(len(self._ahead))


class BufferedWriter(_Buffered):
    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        super().__init__(raw, buffer_size)
        self._waiting = b''

    def writable(self):
        return self._raw.writable()

    def write(self, data, /):
        if self._raw.closed:
            raise ValueError('write to closed file')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if len(self._waiting) + len(data) > self._size:
            self.flush()
        self._waiting += data
        if len(self._waiting) > self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._check('flush')
        while self._waiting:
            count = self._raw.write(self._waiting)
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            self._waiting = self._waiting[count:]


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer in one."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__()
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for name in ('read', 'read1', 'readinto', 'readinto1', 'peek', 'readline', 'readable'):
            setattr(self, name, getattr(self.reader, name))
        for name in ('write', 'flush', 'writable'):
            setattr(self, name, getattr(self.writer, name))

    closed = property(lambda self: self.writer.closed)

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        self.writer.close()
        self.reader.close()


FileIO.__module__ = '_io'
