"""Paths that match a pattern."""

__all__ = ['escape', 'glob', 'iglob']

import os
import re
from fnmatch import filter as _filter

_MAGIC = re.compile('([*?[])')
_MAGIC_BYTES = re.compile(b'([*?[])')


def has_magic(s):
    return (_MAGIC_BYTES if isinstance(s, bytes) else _MAGIC).search(s) is not None


def escape(pathname):
    if isinstance(pathname, bytes):
        return _MAGIC_BYTES.sub(br'[\1]', pathname)
    return _MAGIC.sub(r'[\1]', pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        from _loopscope import _refuse
        _refuse('paths relative to a descriptor (dir_fd)')
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _paths(root, pathname, recursive, include_hidden, False)
    anywhere = _is_recursive(pathname[:2]) and recursive
    # What `**` stands for first is nothing at all.
    return (path for path in found if path or not anywhere)


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def _paths(root, pathname, recursive, hidden, only_folders):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _paths(root, folder, recursive, hidden, True)
    else:
        folders = [folder]
    for start in folders:
        for found in _names(root, start, name, recursive, hidden, only_folders):
            yield os.path.join(start, found)


def _names(root, folder, pattern, recursive, hidden, only_folders):
    here = os.path.join(root, folder)
    if recursive and _is_recursive(pattern):
        if not folder or os.path.isdir(here):
            yield pattern[:0]
        yield from _below(here, hidden, only_folders)
    elif has_magic(pattern):
        names = _entries(here, only_folders)
        if not (hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        yield from _filter(names, pattern)
    elif not pattern:
        if os.path.isdir(here):
            yield pattern
    elif os.path.lexists(os.path.join(here, pattern)):
        yield pattern


def _below(folder, hidden, only_folders):
    for name in _entries(folder, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            inner = os.path.join(folder, name)
            if os.path.isdir(inner):
                for found in _below(inner, hidden, only_folders):
                    yield os.path.join(name, found)


def _entries(folder, only_folders):
    start = folder or (b'.' if isinstance(folder, bytes) else '.')
    try:
        entries = list(os.scandir(start))
    except OSError:
        return []
    return [entry.name for entry in entries if not only_folders or entry.is_dir()]


def _is_hidden(name):
    return name[:1] in ('.', b'.')
