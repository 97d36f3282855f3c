# loopscope: own
"""Temporary files and folders, whose names come from the machine's entropy."""

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

import io as _io
import os as _os
from _loopscope import _trait

TMP_MAX = 10000
tempdir = None
template = 'tmp'

_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_FLAGS = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL


def gettempdir():
    global tempdir
    if tempdir is None:
        for name in ('TMPDIR', 'TEMP', 'TMP'):
            folder = _os.environ.get(name)
            if folder and _os.path.isdir(folder):
                tempdir = _os.path.abspath(folder)
                break
        else:
            tempdir = '/tmp'
    return tempdir


def gettempdirb():
    return _os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _names(suffix, prefix, dir):
    """Paths to try one after the other; bytes where a part is."""
    given = [part for part in (suffix, prefix, dir) if part is not None]
    kinds = {type(_os.fspath(part)) for part in given}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    is_bytes = kinds == {bytes}
    suffix, prefix, dir = (None if part is None else _os.fsdecode(part) for part in (suffix, prefix, dir))
    prefix = template if prefix is None else prefix
    dir = gettempdir() if dir is None else dir
    for _ in range(TMP_MAX):
        middle = ''.join(_LETTERS[byte % len(_LETTERS)] for byte in _os.urandom(8))
        path = _os.path.join(_os.path.abspath(dir), prefix + middle + (suffix or ''))
        yield path.encode() if is_bytes else path
    raise FileExistsError(17, 'No usable temporary file name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    for path in _names(suffix, prefix, dir):
        try:
            return _os.open(path, _FLAGS, 0o600), path
        except FileExistsError:
            pass


def mkdtemp(suffix=None, prefix=None, dir=None):
    for path in _names(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            pass


def mktemp(suffix='', prefix=template, dir=None):
    for path in _names(suffix, prefix, dir):
        if not _os.path.lexists(path):
            return path


class _TemporaryFileCloser:
    """Removes a file once."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self.closed = False

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            self.file.close()
        finally:
            if self.delete:
                _os.unlink(self.name)

    def __del__(self):
        self.close()


class _TemporaryFileWrapper:
    """A file with a name, which removes itself when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._stays = not delete_on_close
        self._closer = _TemporaryFileCloser(file, name, delete and delete_on_close)

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()
        if self._stays and self.delete and _os.path.exists(self.name):
            _os.unlink(self.name)

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(fd)
        _os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    return open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile(_io.IOBase if _trait('spooledFileIsStream') else object):
    """A file that is kept in memory until it grows too large."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = _io.BytesIO() if 'b' in mode else _io.TextIOWrapper(_io.BytesIO(), encoding=encoding,
                                                                         errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix,
                           'encoding': encoding, 'newline': newline, 'dir': dir, 'errors': errors}

    def rollover(self):
        if self._rolled:
            return
        before, file = self._file, TemporaryFile(**self._arguments)
        position = before.tell()
        before.seek(0)
        file.write(before.read())
        file.seek(position)
        self._file = file
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        count = self._file.write(data)
        self._check()
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *details):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        self._file.close()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: getattr(self._file, 'name', None))
    mode = property(lambda self: self._arguments['mode'])
    encoding = property(lambda self: self._file.encoding)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *size):
        return self._file.read(*size)

    def readline(self, *size):
        return self._file.readline(*size)

    def readlines(self, *size):
        return self._file.readlines(*size)

    def seek(self, *place):
        return self._file.seek(*place)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        return self._file.truncate() if size is None else self._file.truncate(size)

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()


class TemporaryDirectory:
    """A folder that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self._ignores = ignore_cleanup_errors
        self._delete = delete
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        from shutil import rmtree

        if _os.path.exists(self.name):
            rmtree(self.name, ignore_errors=self._ignores)

    def __del__(self):
        if self._delete:
            self.cleanup()
