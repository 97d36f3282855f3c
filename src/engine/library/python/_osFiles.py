# loopscope: hidden
"""The file system part of os: calls of the machine's own, and exceptions with their paths."""

import posix
from _loopscope import _finalize_dropped
from _os import fsdecode, fsencode, fspath

_NAMES = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime')


def _text(path, call, allowed='string, bytes or os.PathLike'):
    """The text of a path; where numbers are allowed, a descriptor stays one."""
    if isinstance(path, int) and 'integer' in allowed:
        return path
    try:
        name = fsdecode(path)
    except TypeError:
        where = call if ':' in call else f'{call}: path'
        raise TypeError(f'{where} should be {allowed}, not {type(path).__name__}') from None
    if '\0' in name:
        raise ValueError('embedded null byte')
    return name


_OR_NUMBER = 'string, bytes, os.PathLike or integer'


def _checked(answer, path=None, other=None):
    if isinstance(answer, int) and answer < 0:
        error = (-answer, posix.strerror(-answer))
        if other is not None:
            raise OSError(*error, _shown(path), None, _shown(other))
        raise OSError(*error, *(() if path is None else (_shown(path),)))
    return answer


def _shown(path):
    return path if isinstance(path, int) else fspath(path)


def _no_folder(dir_fd):
    if dir_fd is not None:
        from _loopscope import _refuse
        _refuse('paths relative to a descriptor (dir_fd)')


class stat_result(tuple):
    """What is known of a file."""

    __module__ = 'os'
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self.st_atime_ns / 1e9)
    st_mtime = property(lambda self: self.st_mtime_ns / 1e9)
    st_ctime = property(lambda self: self.st_ctime_ns / 1e9)
    st_blocks = property(lambda self: (self[6] + 4095) // 4096 * 8)
    st_blksize = 4096
    st_rdev = 0

    def __repr__(self):
        return 'os.stat_result(' + ', '.join(f'{name}={value}' for name, value in zip(_NAMES, self)) + ')'


def _stat_result(found):
    result = stat_result(found[:7] + tuple(ns // 10 ** 9 for ns in found[7:]))
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = found[7:]
    return result


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    name = _text(path, 'stat', _OR_NUMBER)
    if isinstance(name, int):
        return fstat(name)
    return _stat_result(_checked(posix._stat(name, follow_symlinks), path))


def lstat(path, *, dir_fd=None):
    _no_folder(dir_fd)
    return _stat_result(_checked(posix._stat(_text(path, 'lstat'), False), path))


def fstat(fd):
    return _stat_result(_checked(posix._fstat(fd)))


def open(path, flags, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd)
    # A file that somebody has dropped without closing it is written by now.
    _finalize_dropped()
    return _checked(posix._open(_text(path, 'open'), flags, mode), path)


def listdir(path='.'):
    path = '.' if path is None else path
    name = _text(path, 'listdir', 'string, bytes, os.PathLike, integer or None')
    names = _checked(posix._names(name), path)
    return [fsencode(name) for name in names] if isinstance(_shown(path), bytes) else names


def mkdir(path, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd)
    _checked(posix._mkdir(_text(path, 'mkdir'), mode), path)


def rmdir(path, *, dir_fd=None):
    _no_folder(dir_fd)
    _checked(posix._rmdir(_text(path, 'rmdir')), path)


def unlink(path, *, dir_fd=None):
    _no_folder(dir_fd)
    _checked(posix._unlink(_text(path, 'unlink')), path)


def remove(path, *, dir_fd=None):
    _no_folder(dir_fd)
    _checked(posix._unlink(_text(path, 'remove')), path)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_folder(src_dir_fd or dst_dir_fd)
    _checked(posix._rename(_text(src, 'rename: src'), _text(dst, 'rename: dst')), src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_folder(src_dir_fd or dst_dir_fd)
    _checked(posix._rename(_text(src, 'replace: src'), _text(dst, 'replace: dst')), src, dst)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _no_folder(src_dir_fd or dst_dir_fd)
    _checked(posix._link(_text(src, 'link: src'), _text(dst, 'link: dst')), src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _no_folder(dir_fd)
    _checked(posix._symlink(_text(src, 'symlink: src'), _text(dst, 'symlink: dst')), src, dst)


def readlink(path, *, dir_fd=None):
    _no_folder(dir_fd)
    target = _checked(posix._readlink(_text(path, 'readlink')), path)
    return fsencode(target) if isinstance(fspath(path), bytes) else target


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    _checked(posix._chmod(_text(path, 'chmod', _OR_NUMBER), mode, follow_symlinks), path)


def fchmod(fd, mode):
    _checked(posix._chmod(fd, mode, True))


def truncate(path, length):
    _checked(posix._truncate(_text(path, 'truncate', _OR_NUMBER), length), path)


def ftruncate(fd, length):
    _checked(posix._truncate(fd, length))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        ns = tuple(round(seconds * 10 ** 9) for seconds in times)
    accessed, modified = (None, None) if ns is None else ns
    _checked(posix._utime(_text(path, 'utime', _OR_NUMBER), accessed, modified, follow_symlinks), path)


def lseek(fd, position, whence):
    return _checked(posix._seek(fd, position, whence))


def _at(fd, offset, call, what):
    """Reads or writes somewhere else, and goes back."""
    before = lseek(fd, 0, 1)
    try:
        lseek(fd, offset, 0)
        return call(fd, what)
    finally:
        lseek(fd, before, 0)


def pread(fd, length, offset):
    return _at(fd, offset, posix.read, length)


def sendfile(out_fd, in_fd, offset, count):
    if fstat(in_fd).st_mode & 0o170000 != 0o100000:
        _checked(-22)
    start = lseek(in_fd, 0, 1) if offset is None else offset
    sent = posix.write(out_fd, pread(in_fd, count, start))
    if offset is None:
        lseek(in_fd, start + sent, 0)
    return sent


def pwrite(fd, buffer, offset):
    return _at(fd, offset, posix.write, buffer)


def fsync(fd):
    """Nothing is lost here."""
    fstat(fd if isinstance(fd, int) else fd.fileno())


def fdatasync(fd):
    fsync(fd)


def sync():
    pass


def chdir(path):
    _checked(posix._chdir(_text(path, 'chdir', _OR_NUMBER)), path)


def getcwdb():
    return fsencode(posix.getcwd())


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    _no_folder(dir_fd)
    found = posix._stat(_text(path, 'access'), follow_symlinks)
    if isinstance(found, int):
        return False
    # The user is the owner of everything.
    return mode & (found[0] >> 6) & 7 == mode


class DirEntry:
    """A name in a folder, and what it stands for."""

    __module__ = 'posix'
    __slots__ = ('name', 'path')

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def _kind(self, follow):
        found = posix._stat(fsdecode(self.path), follow)
        return 0 if isinstance(found, int) else found[0] & 0o170000

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_symlink(self):
        return self._kind(False) == 0o120000

    def is_junction(self):
        return False

    def inode(self):
        return lstat(self.path).st_ino

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)


class _Scan:
    """The names in a folder one after the other, as os.scandir() answers them."""

    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        if not self._entries:
            raise StopIteration
        return self._entries.pop(0)

    def close(self):
        self._entries = []

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


_Scan.__name__ = _Scan.__qualname__ = 'ScandirIterator'
_Scan.__module__ = 'posix'


def scandir(path=None):
    path = '.' if path is None else path
    folder = fspath(path)
    slash = b'/' if isinstance(folder, bytes) else '/'
    start = folder if folder.endswith(slash) else folder + slash
    return _Scan([DirEntry(name, start + name) for name in listdir(path)])
