# loopscope: hidden
"""Streams of bytes over descriptors: unbuffered ones, and buffers around them (a part of io that CPython has in C)."""

import os

from _ioBases import DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, UnsupportedOperation
from _loopscope import _fd_kind


_FLAGS = {'r': 0, 'w': 0o1100, 'a': 0o2100, 'x': 0o300}
_WRITE_ONLY, _READ_WRITE, _CLOSE_ON_EXEC = 1, 2, 0o2000000


class FileIO(RawIOBase):
    """A descriptor, or a file that is opened by its path, read and written without buffers."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        # Only what is open has to be closed.
        self._closed = True
        self._wrapped = False
        kinds = [letter for letter in mode if letter in 'rwax']
        if set(mode) - set('rwax+b'):
            raise ValueError(f'invalid mode: {mode}')
        if len(kinds) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        self._kind = kinds[0]
        self._readable = self._kind == 'r' or '+' in mode
        self._writable = self._kind != 'r' or '+' in mode
        self._seekable = None
        self.closefd = closefd
        self.name = file
        if isinstance(file, int):
            if file < 0:
                raise ValueError('negative file descriptor')
            self._fd = file
            _fd_kind(file)
            self._closed = False
            return
        if not closefd:
            raise ValueError('Cannot use closefd=False with file name')
        self._fd = self._open(os.fspath(file), opener)
        self._closed = False
        if self._kind == 'a':
            os.lseek(self._fd, 0, 2)

    def _open(self, path, opener):
        flags = _FLAGS[self._kind] | _CLOSE_ON_EXEC
        if self._writable:
            flags |= _READ_WRITE if self._readable else _WRITE_ONLY
        if opener is None:
            fd = os.open(path, flags, 0o666)
        else:
            fd = opener(path, flags)
            if fd < 0:
                raise ValueError(f'opener returned {fd}')
        if os.fstat(fd).st_mode & 0o170000 == 0o040000:
            os.close(fd)
            raise IsADirectoryError(21, 'Is a directory', path)
        return fd

    @property
    def mode(self):
        if self._kind in 'ax':
            return self._kind + ('b+' if self._readable else 'b')
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

    def seekable(self):
        self._check_open()
        if self._seekable is None:
            try:
                os.lseek(self._fd, 0, 1)
                self._seekable = True
            except OSError:
                self._seekable = False
        return self._seekable

    def seek(self, offset, whence=0, /):
        self._check_open()
        return os.lseek(self._fd, offset, whence)

    def truncate(self, size=None, /):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        size = self.tell() if size is None else size
        os.ftruncate(self._fd, size)
        return size

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self.closefd:
            os.close(self._fd)

    def __del__(self):
        # What it is wrapped in closes it.
        if not self._wrapped:
            self.close()


class _Buffered(BufferedIOBase):
    """What the buffers share: a raw stream, and its answers."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        super().__init__()
        self._raw = raw
        self._size = buffer_size
        self._wrapped = False
        raw._wrapped = True

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

    def seekable(self):
        return self._raw.seekable()

    def truncate(self, size=None, /):
        self.flush()
        return self._raw.truncate(self.tell() if size is None else size)

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

    def __del__(self):
        if not self._wrapped and self._raw is not None:
            self.close()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        raw._wrapped = False
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

    def tell(self):
        self._check('tell')
        return self._raw.tell() - len(self._ahead)

    def seek(self, offset, whence=0, /):
        self._check('seek')
        if whence == 1:
            offset -= len(self._ahead)
        self._ahead = b''
        return self._raw.seek(offset, whence)

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

    def tell(self):
        self._check('tell')
        return self._raw.tell() + len(self._waiting)

    def seek(self, offset, whence=0, /):
        self._check('seek')
        self.flush()
        return self._raw.seek(offset, whence)

    def flush(self):
        self._check('flush')
        while self._waiting:
            count = self._raw.write(self._waiting)
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            self._waiting = self._waiting[count:]


class BufferedRandom(BufferedReader):
    """A reader and a writer of the same file: never both has something in it."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        if not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        super().__init__(raw, buffer_size)
        self._waiting = b''

    writable = BufferedWriter.writable
    flush = BufferedWriter.flush

    def _fill(self, size=0):
        self.flush()
        return BufferedReader._fill(self, size)

    def write(self, data, /):
        if self._ahead:
            self._raw.seek(-len(self._ahead), 1)
            self._ahead = b''
        return BufferedWriter.write(self, data)

    def tell(self):
        return BufferedReader.tell(self) + len(self._waiting)

    def seek(self, offset, whence=0, /):
        self.flush()
        return BufferedReader.seek(self, offset, whence)


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
