# loopscope: hidden
"""What all streams have: the base classes of io."""

from _loopscope import UnsupportedOperation

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class IOBase:
    def __init__(self, *args, **kwargs):
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def flush(self):
        self._check_open()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        out = []
        size = 0
        for line in self:
            out.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return out

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        data = b''
        while True:
            chunk = self.read(DEFAULT_BUFFER_SIZE)
            if not chunk:
                return chunk if chunk is None and not data else data
            data += chunk


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, data, /):
        raise UnsupportedOperation('write')


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None
