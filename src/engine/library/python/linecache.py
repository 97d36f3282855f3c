# loopscope: own
"""linecache: lines of the program's files and the library's, which never change here."""

from _loopscope import _source_lines

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# What is known of a file: its size, the time of its last change, its lines, and its full name.
cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    lines = [line + '\n' for line in _source_lines(filename)]
    if lines:
        cache[filename] = (sum([len(line) for line in lines]), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    return False


def checkcache(filename=None):
    """Nothing to do: no file changes."""


def clearcache():
    cache.clear()
