"""os.path: paths as texts, and what they name."""

from posix import _readlink, _stat, getcwd, getenv
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


def splitroot(p):
    """The drive (none here), the root (two slashes stay two, more become one), and the rest."""
    p = fspath(p)
    slash = _slash(p)
    slashes = len(p) - len(p.lstrip(slash))
    size = slashes if slashes <= 2 else 1
    return p[:0], p[:size], p[size:]


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
    path = fspath(filename)
    if isinstance(path, bytes):
        return realpath(path.decode(), strict=strict).encode()
    rest = [part for part in join(getcwd(), path).split('/') if part][::-1]
    done = []
    followed = 0
    while rest:
        part = rest.pop()
        if part == '.':
            continue
        if part == '..':
            del done[-1:]
            continue
        here = '/' + '/'.join(done + [part])
        target = _readlink(here)
        if not isinstance(target, str) or followed > _MOST_LINKS:
            if strict and isinstance(_stat(here, False), int):
                raise FileNotFoundError(2, 'No such file or directory', here)
            done.append(part)
            continue
        followed += 1
        if target.startswith('/'):
            done = []
        rest.extend([part for part in target.split('/') if part][::-1])
    return '/' + '/'.join(done)


_MOST_LINKS = 40


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


def expandvars(path):
    """The path with `$NAME` and `${NAME}` replaced where the environment knows the name."""
    path = fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    done = ''
    while True:
        before, dollar, rest = path.partition('$')
        done += before
        if not dollar:
            return done
        braced = rest.startswith('{') and '}' in rest
        name = rest[1:rest.index('}')] if braced else rest[:_name_length(rest)]
        value = getenv(name) if name else None
        path = rest[len(name) + 2 * braced:]
        done += f'${{{name}}}' if braced and value is None else f'${name}' if value is None else value


_NAME_LETTERS = '_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'


def _name_length(text):
    """How many characters at the beginning of a text may stand in a variable's name."""
    for i, c in enumerate(text):
        if c not in _NAME_LETTERS:
            return i
    return len(text)


def _found(path, follow=True):
    """What stat() answers, or None."""
    if isinstance(path, int):
        from posix import _fstat
        found = _fstat(path)
    else:
        path = fspath(path)
        path = path.decode() if isinstance(path, bytes) else path
        found = _stat(path, follow) if '\0' not in path else -1
    return None if isinstance(found, int) else found


def _is(path, kind, follow=True):
    found = _found(path, follow)
    return found is not None and found[0] & 0o170000 == kind


def exists(path):
    return _found(path) is not None


def lexists(path):
    return _found(path, False) is not None


def isfile(path):
    return _is(path, 0o100000)


def isdir(s):
    return _is(s, 0o040000)


def islink(path):
    return _is(path, 0o120000, False)


def isjunction(path):
    fspath(path)
    return False


def ismount(path):
    return abspath(path) == '/'


def getsize(filename):
    from _osFiles import stat
    return stat(filename).st_size


def getmtime(filename):
    from _osFiles import stat
    return stat(filename).st_mtime


def getatime(filename):
    from _osFiles import stat
    return stat(filename).st_atime


def getctime(filename):
    from _osFiles import stat
    return stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    from _osFiles import stat
    return samestat(stat(f1), stat(f2))


def sameopenfile(fp1, fp2):
    from _osFiles import fstat
    return samestat(fstat(fp1), fstat(fp2))
