"""Paths as objects. There is no file system: what would ask one for more than the program's own file is refused."""

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath', 'UnsupportedOperation']

import posixpath as _posixpath
from _loopscope import _refuse, _trait
from _purePaths import PurePath, PurePosixPath

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
        return type(self)(_posixpath.realpath(self))

    def expanduser(self):
        return type(self)(_posixpath.expanduser(str(self)))

    def exists(self, *, follow_symlinks=True):
        return _posixpath.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return _posixpath.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return _posixpath.isdir(self)

    def is_symlink(self):
        return False

    def is_mount(self):
        return _posixpath.ismount(self)

    def is_socket(self):
        return False

    is_fifo = is_block_device = is_char_device = is_socket

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
        return self.resolve() == type(self)(other_path).resolve()


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path):
    def __new__(cls, *args):
        return _refuse('pathlib.WindowsPath')
