"""What os does with whole trees of folders."""

import posixpath
from _os import fspath
from _osFiles import mkdir, rename, rmdir, scandir


def _split(name):
    """The folder that something is in, and its name there, also where a slash follows."""
    head, tail = posixpath.split(name)
    return (head, tail) if tail else posixpath.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = _split(name)
    if head and tail and not posixpath.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == '.':
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not posixpath.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = _split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = posixpath.split(head)


def renames(old, new):
    head, tail = posixpath.split(new)
    if head and tail and not posixpath.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = posixpath.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    others = [entry.name for entry in entries if not entry.is_dir()]
    inner = [name for name in folders if followlinks or not posixpath.islink(posixpath.join(top, name))]
    if topdown:
        yield top, folders, others
        # Whoever is given the list may take names out of it.
        inner = [name for name in folders if followlinks or not posixpath.islink(posixpath.join(top, name))]
    for name in inner:
        yield from walk(posixpath.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, others
