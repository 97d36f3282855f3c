# loopscope: hidden
"""Text over buffers of bytes, and open() (a part of io that CPython has in C)."""

from _fileStreams import BufferedRandom, BufferedReader, BufferedWriter, FileIO
from _ioBases import DEFAULT_BUFFER_SIZE, TextIOBase, UnsupportedOperation
from _loopscope import _trait

_LINE = 1

# What follows the byte order mark that these write first.
_AFTER_MARK = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}


class TextIOWrapper(TextIOBase):
    """Text over a buffer of bytes."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        super().__init__()
        self.buffer = buffer
        buffer._wrapped = True
        self.encoding = encoding or _trait('defaultEncoding')
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._forget_ahead()
        # Bytes that have not been handed on, and how many.
        self._waiting = []
        self._count = 0
        self._telling = True
        self._marked = buffer.seekable() and buffer.writable() and buffer.tell() > 0

    closed = property(lambda self: self.buffer.closed)
    name = property(lambda self: self.buffer.name)

    def __repr__(self):
        parts = ['<_io.TextIOWrapper']
        for key in ('name', 'mode'):
            try:
                parts.append(f'{key}={getattr(self, key)!r}')
            except AttributeError:
                pass
        return ' '.join(parts) + f' encoding={self.encoding!r}>'

    def _forget_ahead(self):
        # What has been decoded, how much of it was taken, the same before newlines were translated, and bytes.
        self._text = ''
        self._at = 0
        self._source = ''
        self._undecoded = b''

    def _check_open(self):
        if self.buffer.closed:
            raise ValueError('I/O operation on closed file.')

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        self._forget_ahead()
        ends_line = '\n' in text or '\r' in text
        written = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        encoding = _AFTER_MARK.get(self.encoding.lower(), self.encoding) if self._marked else self.encoding
        data = written.encode(encoding, self.errors)
        self._marked = True
        self._waiting.append(data)
        self._count += len(data)
        if self.write_through or self._count > DEFAULT_BUFFER_SIZE:
            self._hand_on()
        if self.line_buffering and ends_line:
            self.flush()
        return len(text)

    def _hand_on(self):
        if self._waiting:
            data = b''.join(self._waiting)
            self._waiting = []
            self._count = 0
            self.buffer.write(data)

    def flush(self):
        self._check_open()
        self._hand_on()
        self.buffer.flush()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        buffer._wrapped = False
        return buffer

    def __del__(self):
        if self.buffer is not None:
            self.close()

    def _decode(self, data, last):
        data = self._undecoded + data
        cut = len(data) if last else _whole_characters(data, self.encoding)
        text = data[:cut].decode(self.encoding, self.errors)
        left = self._text[self._at:]
        self._source = self._source + text if left else text
        if self._newline is None and '\r' in text:
            if text.endswith('\r') and not last:
                # A line feed may follow.
                text = text[:-1]
                self._source = self._source[:-1]
                cut -= 1
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._undecoded = data[cut:]
        self._text = left + text
        self._at = 0

    def _fill(self):
        data = self.buffer.read1(DEFAULT_BUFFER_SIZE)
        self._decode(data, not data)
        return bool(data)

    def _ahead(self):
        """How many bytes have been read that nobody has taken."""
        left = self._text[self._at:]
        if '\r' in self._source:
            count = len(left)
            left = self._source
            # One after the other, as two characters may have become one.
            while left and len(left.replace('\r\n', '\n')) > count:
                left = left[2 if left.startswith('\r\n') else 1:]
        encoding = _AFTER_MARK.get(self.encoding.lower(), self.encoding)
        return len(self._undecoded) + len(left.encode(encoding, self.errors))

    def tell(self):
        self._check_open()
        if not self.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        return self.buffer.tell() - self._ahead()

    def seek(self, cookie, whence=0, /):
        self._check_open()
        if not self.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            cookie = self.buffer.seek(0, 2)
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._forget_ahead()
        self._telling = True
        self._marked = cookie > 0
        return self.buffer.seek(cookie)

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = True
            raise StopIteration
        return line

    def reconfigure(self, *, encoding=None, errors=None, newline=False, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding = encoding
            self.errors = errors or 'strict'
        elif errors is not None:
            self.errors = errors
        if newline is not False:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def _take(self, end):
        text = self._text[self._at:end]
        self._at = min(end, len(self._text))
        return text

    def read(self, size=-1, /):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if self._waiting:
            self.flush()
        if size is None or size < 0:
            self._decode(self.buffer.read(), True)
            return self._take(len(self._text))
        while len(self._text) - self._at < size and self._fill():
            pass
        return self._take(self._at + size)

    def _line_end(self):
        # Where the first line ends, 0 if it is not whole yet.
        text, at = self._text, self._at
        if self._newline != '':
            mark = self._newline or '\n'
            end = text.find(mark, at)
            return 0 if end < 0 else end + len(mark)
        ends = [end for end in (text.find('\n', at), text.find('\r', at)) if end >= 0]
        if not ends:
            return 0
        first = min(ends)
        if text[first] == '\n':
            return first + 1
        if first + 1 == len(text) and self._fill():
            return self._line_end()
        return first + (2 if self._text[first + 1:first + 2] == '\n' else 1)

    def readline(self, size=-1, /):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if self._waiting:
            self.flush()
        end = self._line_end()
        while not end and (size < 0 or len(self._text) - self._at < size) and self._fill():
            end = self._line_end()
        end = end or len(self._text)
        return self._take(end if size < 0 else min(end, self._at + size))


def _whole_characters(data, encoding):
    # How many bytes at the beginning make whole characters.
    if encoding.lower().replace('-', '').replace('_', '') != 'utf8':
        return len(data)
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xc0:
            size = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
            return len(data) - back if size > back else len(data)
        if byte < 0x80:
            break
    return len(data)


def open_file(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
              opener=None):
    """open() of a path or a descriptor."""
    import os

    if not isinstance(file, int):
        try:
            file = os.fspath(file)
        except TypeError:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}') from None
    for name, value in (('mode', mode), ('encoding', encoding), ('errors', errors)):
        if not isinstance(value, str) and (value is not None or name == 'mode'):
            optional = '' if name == 'mode' else ' or None'
            raise TypeError(f'open() argument {name!r} must be str{optional}, not {type(value).__name__}')
    letters = set(mode)
    kinds = letters & set('rwax')
    if letters - set('rwax+bt') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in letters
    if binary and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if binary and value is not None:
            article = 'a' if name == 'newline' else 'an'
            raise ValueError(f'binary mode doesn\'t take {article} {name} argument')
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    raw = FileIO(file, mode.replace('t', '').replace('b', ''), closefd, opener)
    if buffering == 0:
        return raw
    lines = buffering == _LINE or (buffering < 0 and raw.isatty())
    size = DEFAULT_BUFFER_SIZE if buffering < 0 or buffering == _LINE else buffering
    make = BufferedRandom if '+' in letters else BufferedReader if 'r' in letters else BufferedWriter
    try:
        buffer = make(raw, size)
    except UnsupportedOperation:
        raw.close()
        raise
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, lines)
    text.mode = mode
    return text
