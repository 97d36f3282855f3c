"""Text over buffers of bytes, and open() of a descriptor (a part of io that CPython has in C)."""

from _fileStreams import BufferedReader, BufferedWriter, FileIO
from _ioBases import DEFAULT_BUFFER_SIZE, TextIOBase, UnsupportedOperation
from _loopscope import _trait

_LINE = 1


class TextIOWrapper(TextIOBase):
    """Text over a buffer of bytes."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        super().__init__()
        self.buffer = buffer
        self.encoding = encoding or _trait('defaultEncoding')
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._text = ''
        self._undecoded = b''
        self._waiting = ''

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

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        ends_line = '\n' in text or '\r' in text
        written = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        self._waiting += written
        if self.write_through or len(self._waiting) > DEFAULT_BUFFER_SIZE:
            self._hand_on()
        if self.line_buffering and ends_line:
            self.flush()
        return len(text)

    def _hand_on(self):
        waiting, self._waiting = self._waiting, ''
        if waiting:
            self.buffer.write(waiting.encode(self.encoding, self.errors))

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
        return buffer

    def _decode(self, data, last):
        data = self._undecoded + data
        cut = len(data) if last else _whole_characters(data, self.encoding)
        text = data[:cut].decode(self.encoding, self.errors)
        if self._newline is None and '\r' in text:
            if text.endswith('\r') and not last:
                # A line feed may follow.
                text = text[:-1]
                cut -= 1
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._undecoded = data[cut:]
        self._text += text

    def _fill(self):
        data = self.buffer.read1(DEFAULT_BUFFER_SIZE)
        self._decode(data, not data)
        return bool(data)

    def _take(self, size):
        text, self._text = self._text[:size], self._text[size:]
        return text

    def read(self, size=-1, /):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if size is None or size < 0:
            self._decode(self.buffer.read(), True)
            return self._take(len(self._text))
        while len(self._text) < size and self._fill():
            pass
        return self._take(size)

    def _line_end(self):
        # Where the first line ends, 0 if it is not whole yet.
        text = self._text
        if self._newline != '':
            mark = self._newline or '\n'
            at = text.find(mark)
            return 0 if at < 0 else at + len(mark)
        ends = [at for at in (text.find('\n'), text.find('\r')) if at >= 0]
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
        end = self._line_end()
        while not end and (size < 0 or len(self._text) < size) and self._fill():
            end = self._line_end()
        end = end or len(self._text)
        return self._take(end if size < 0 else min(end, size))


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
    """open() of a descriptor."""
    if not isinstance(file, int):
        raise OSError('Loopscope has no files: open() is not supported; run this program live in CPython instead')
    letters = set(mode)
    kinds = letters & set('rwax')
    if letters - set('rwax+bt') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in letters
    if binary and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if binary and value is not None:
            article = 'a' if name == 'newline' else 'an'
            raise ValueError(f'binary mode doesn\'t take {article} {name} argument')
    raw = FileIO(file, mode, closefd)
    if buffering == 0:
        if binary:
            return raw
        raise ValueError("can't have unbuffered text I/O")
    if '+' in letters:
        raise UnsupportedOperation('File or stream is not seekable.')
    lines = buffering == _LINE or (buffering < 0 and raw.isatty())
    size = DEFAULT_BUFFER_SIZE if buffering < 0 or buffering == _LINE else buffering
    buffer = (BufferedReader if 'r' in letters else BufferedWriter)(raw, size)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, lines)
    text.mode = mode
    return text
