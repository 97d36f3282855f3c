"""Copying, moving and removing files and folders, and the size of the terminal."""

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SpecialFileError', 'ignore_patterns', 'get_terminal_size', 'SameFileError', 'disk_usage', 'which']

import os
import stat
from collections import namedtuple
from fnmatch import filter as _filter
from _loopscope import _refuse, _trait


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """An operation is not for this kind of file."""


def copyfileobj(fsrc, fdst, length=0):
    size = length or 64 * 1024
    while True:
        data = fsrc.read(size)
        if not data:
            break
        fdst.write(data)


def _is_same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _is_same(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as source:
        try:
            with open(dst, 'wb') as target:
                copyfileobj(source, target)
        except IsADirectoryError:
            if _trait('copyfileNamesMissingFolder') and not os.path.exists(dst):
                raise FileNotFoundError(f'Directory does not exist: {dst}') from None
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    found = os.stat(src, follow_symlinks=follow_symlinks)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns), follow_symlinks=follow_symlinks)
    os.chmod(dst, stat.S_IMODE(found.st_mode), follow_symlinks=follow_symlinks)


def _inside(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in _filter(names, pattern)}
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if symlinks and os.path.islink(source):
                os.symlink(os.readlink(source), target)
            elif os.path.islink(source) and ignore_dangling_symlinks and not os.path.exists(source):
                continue
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    def failed(function, where, error):
        if onexc is not None:
            onexc(function, where, error)
        elif onerror is not None:
            onerror(function, where, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise error

    def remove(where):
        try:
            entries = list(os.scandir(where))
        except OSError as error:
            failed(os.scandir, where, error)
            entries = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                remove(entry.path)
                continue
            try:
                os.unlink(entry.path)
            except OSError as error:
                failed(os.unlink, entry.path, error)
        try:
            os.rmdir(where)
        except OSError as error:
            failed(os.rmdir, where, error)

    try:
        if os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
        found = os.lstat(path)
    except OSError as error:
        failed(os.path.islink if os.path.islink(path) else os.lstat, path, error)
        return
    if not stat.S_ISDIR(found.st_mode):
        failed(os.scandir, path, NotADirectoryError(20, 'Not a directory', path))
        return
    remove(path)


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if _is_same(src, dst):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.isdir(src):
            copytree(src, target, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


_usage = namedtuple('usage', 'total used free')
_usage.__module__ = 'shutil'


def disk_usage(path):
    os.stat(path)
    return _usage(2 ** 36, 2 ** 35, 2 ** 35)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    return _refuse('shutil.chown()')


def get_terminal_size(fallback=(80, 24)):
    sizes = []
    for name, other in zip(('COLUMNS', 'LINES'), fallback):
        text = os.environ.get(name, '')
        try:
            size = int(text)
        except ValueError:
            size = 0
        sizes.append(size if size > 0 else other)
    return os.terminal_size(sizes)


def which(cmd, mode=1, path=None):
    if os.path.dirname(cmd):
        return cmd if _can_be_run(cmd) else None
    path = os.environ.get('PATH', os.defpath) if path is None else path
    for folder in path.split(os.pathsep):
        name = os.path.join(folder, cmd)
        if folder and _can_be_run(name):
            return name
    return None


def _can_be_run(path):
    return os.path.isfile(path) and os.access(path, os.X_OK)
