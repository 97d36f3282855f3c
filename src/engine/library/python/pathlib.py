"""Paths as objects."""

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath', 'UnsupportedOperation']

import _osFiles as _files
import posixpath as _posixpath
from _loopscope import _refuse, _trait
from _osFolders import walk as _walk
from _purePaths import PurePath, PurePosixPath
from fnmatch import fnmatchcase as _fnmatchcase

UnsupportedOperation = _trait('pathlibHasUnsupported') and type(
    'UnsupportedOperation', (NotImplementedError,), {'__module__': 'pathlib'})


class PureWindowsPath:
    def __new__(cls, *args):
        return _refuse('pathlib.PureWindowsPath')


class Path(PurePath):
    """A path that may be asked what it names."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        import os

        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(_posixpath.expanduser('~'))

    def absolute(self):
        import os

        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_posixpath.realpath(self, strict=strict))

    def expanduser(self):
        return type(self)(_posixpath.expanduser(str(self)))

    def stat(self, *, follow_symlinks=True):
        return _files.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return _files.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return _posixpath.exists(self) if follow_symlinks else _posixpath.lexists(self)

    def _is(self, kind, follow=True):
        return _posixpath._is(self, kind, follow)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def is_junction(self):
        return False

    def is_mount(self):
        return _posixpath.ismount(self)

    def is_socket(self):
        return self._is(0o140000)

    def is_fifo(self):
        return self._is(0o010000)

    def is_block_device(self):
        return False

    def is_char_device(self):
        return self._is(0o020000)

    def iterdir(self):
        names = _files.listdir(self)
        return (self._child(name) for name in names)

    def _child(self, name):
        return self._with(self._root, self._tail + [name])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return _matches(self, pattern, False)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return _matches(self, pattern, True)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, others in _walk(str(self), top_down, on_error, follow_symlinks):
            yield type(self)(folder), folders, others

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _files.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _files.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            _files.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok and self.exists():
            _files.utime(self)
            return
        flags = 0o101 if exist_ok else 0o301
        from posix import close
        close(_files.open(self, flags, mode))

    def _moved(self, target):
        return type(self)(target) if _trait('pathsAnswerTarget') else None

    def rename(self, target):
        _files.rename(self, target)
        return self._moved(target)

    def replace(self, target):
        _files.replace(self, target)
        return self._moved(target)

    def symlink_to(self, target, target_is_directory=False):
        _files.symlink(target, self)

    def hardlink_to(self, target):
        _files.link(target, self)

    def link_to(self, target):
        _files.link(self, target)

    def readlink(self):
        return type(self)(_files.readlink(self))

    def chmod(self, mode, *, follow_symlinks=True):
        _files.chmod(self, mode, follow_symlinks=follow_symlinks)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def samefile(self, other_path):
        return _posixpath.samefile(self, other_path)


def _matches(path, pattern, anywhere):
    """The paths below one that a pattern names, a folder before what is in it."""
    pattern = str(pattern)
    if not pattern:
        raise ValueError(f'Unacceptable pattern: {pattern!r}')
    if pattern.startswith('/'):
        raise NotImplementedError('Non-relative patterns are unsupported')
    parts = [part for part in pattern.split('/') if part and part != '.']
    seen = set()
    for found in _select(path, ['**'] + parts if anywhere else parts):
        text = str(found)
        if text not in seen:
            seen.add(text)
            yield found


def _select(path, parts):
    if not parts:
        yield path
        return
    part, rest = parts[0], parts[1:]
    if part == '**':
        if rest:
            yield from _select(path, rest)
        elif path.is_dir():
            yield path
        for child in _children(path):
            if child.is_symlink():
                continue
            if child.is_dir():
                yield from _select(child, parts)
            elif not rest and _trait('recursiveGlobFindsFiles'):
                yield child
    elif '*' in part or '?' in part or '[' in part:
        for child in _children(path):
            if _fnmatchcase(child.name, part) and (not rest or child.is_dir()):
                yield from _select(child, rest)
    else:
        child = path._child(part)
        if child.exists() if not rest else child.is_dir():
            yield from _select(child, rest)


def _children(path):
    try:
        return list(path.iterdir())
    except OSError:
        return []


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path):
    def __new__(cls, *args):
        return _refuse('pathlib.WindowsPath')
