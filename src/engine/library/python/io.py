"""Streams in memory; those over files and descriptors come from _fileStreams."""

__all__ = [
    'StringIO', 'BytesIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase',
    'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
    'FileIO', 'BufferedRandom', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'TextIOWrapper', 'open',
]

from _fileStreams import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO
from _ioBases import (DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, IOBase, RawIOBase,
                      TextIOBase, UnsupportedOperation)
from _textStreams import TextIOWrapper, open_file

open = open_file

class _Memory:
    """What StringIO and BytesIO share: a text or bytes, and a position in it."""

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check_open()
        self._join()
        return self._value

    def _join(self):
        # What has been written at the end waits in a list.
        if self._parts:
            self._value += self._empty.join(self._parts)
            self._parts = []

    def tell(self):
        self._check_open()
        return self._pos

    def read(self, size=-1, /):
        self._check_open()
        self._join()
        start = self._pos
        end = len(self._value)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._pos = max(start, end)
        return self._value[start:end]

    def readline(self, size=-1, /):
        self._check_open()
        self._join()
        start = self._pos
        at = self._value.find(self._newline, start)
        end = len(self._value) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._pos = max(start, end)
        return self._value[start:end]

    def _put(self, data):
        if self._pos == self._length:
            self._parts.append(data)
            self._length += len(data)
        else:
            self._join()
            filled = self._value
            if self._pos > len(filled):
                filled += self._zero * (self._pos - len(filled))
            self._value = filled[:self._pos] + data + filled[self._pos + len(data):]
            self._length = len(self._value)
        self._pos += len(data)

    def truncate(self, size=None, /):
        self._check_open()
        self._join()
        size = self._pos if size is None else size
        if size < 0:
            raise ValueError(f'Negative size value {size}')
        self._value = self._value[:size]
        self._length = len(self._value)
        return size


class StringIO(_Memory, TextIOBase):
    __module__ = '_io'
    _empty = ''
    _newline = '\n'
    _zero = '\0'

    def __init__(self, initial_value='', newline='\n'):
        super().__init__()
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(
                f'initial_value must be str or None, not {type(initial_value).__name__}'
            )
        if newline not in ('\n', '', None):
            from _loopscope import _refuse

            _refuse(f'io.StringIO with newline={newline!r}')
        self._value = initial_value or ''
        self._length = len(self._value)
        self._parts = []
        self._pos = 0

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._put(s)
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._pos = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._pos = self._length
        return self._pos

    line_buffering = False


class BytesIO(_Memory, BufferedIOBase):
    __module__ = '_io'
    _empty = b''
    _newline = b'\n'
    _zero = b'\0'

    def __init__(self, initial_bytes=b''):
        super().__init__()
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._value = bytes(initial_bytes)
        self._length = len(self._value)
        self._parts = []
        self._pos = 0

    def write(self, b, /):
        self._check_open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(b)
        self._put(data)
        return len(data)

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, self._length + pos)
        else:
            raise ValueError('invalid whence value')
        return self._pos
