"""os.path: paths as texts, and what is known of the program's own files."""

from posix import _file_kind, getcwd, getenv
from _os import fspath

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def isabs(s):
    s = fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    path = fspath(a)
    slash = _slash(path)
    for part in p:
        part = fspath(part)
        if type(part) is not type(path):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = fspath(p)
    slash = _slash(p)
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def splitext(p):
    p = fspath(p)
    dot = b'.' if isinstance(p, bytes) else '.'
    start = p.rfind(_slash(p)) + 1
    name = p[start:]
    # Dots at the beginning of a name begin no extension.
    bare = len(name) - len(name.lstrip(dot))
    at = name.rfind(dot)
    if at <= bare - 1 or at < 0:
        return p, p[:0]
    return p[:start + at], p[start + at:]


def normcase(s):
    return fspath(s)


def normpath(path):
    path = fspath(path)
    if isinstance(path, bytes):
        return normpath(path.decode()).encode()
    if not path:
        return curdir
    lead = 0
    if path.startswith('/'):
        lead = 2 if path.startswith('//') and not path.startswith('///') else 1
    kept = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not lead and not kept) or (kept and kept[-1] == '..'):
            kept.append(part)
        elif kept:
            kept.pop()
    return '/' * lead + '/'.join(kept) or curdir


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        cwd = getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    wanted = [part for part in abspath(path).split('/') if part]
    base = [part for part in abspath(curdir if start is None else start).split('/') if part]
    same = 0
    while same < min(len(wanted), len(base)) and wanted[same] == base[same]:
        same += 1
    parts = [pardir] * (len(base) - same) + wanted[same:]
    return '/'.join(parts) if parts else curdir


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = list(paths)
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    common = commonprefix(split_paths)
    return ('/' if isabs(paths[0]) else '') + '/'.join(common)


def expanduser(path):
    path = fspath(path)
    home = getenv('HOME')
    if home is None or not (path == '~' or path.startswith('~/')):
        return path
    return home.rstrip('/') + path[1:] or '/'


def _kind(path):
    path = fspath(path)
    return _file_kind(path.decode() if isinstance(path, bytes) else path)


def exists(path):
    return _kind(path) is not None


def lexists(path):
    return exists(path)


def isfile(path):
    return _kind(path) == 'file'


def isdir(s):
    return _kind(s) == 'dir'


def islink(path):
    return False


def ismount(path):
    return abspath(path) == '/'
