"""The parts of os that are written in Python: see os.ts for the rest."""

import posix
from posix import close, write, read, _waitid, P_PID, P_ALL


class _Environ(dict):
    """os.environ: names and values are str."""

    def __getitem__(self, key):
        value = dict.get(self, _checked(key))
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        dict.__setitem__(self, _checked(key), _checked(value))

    def __delitem__(self, key):
        if _checked(key) not in self:
            raise KeyError(key)
        dict.__delitem__(self, key)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


def _checked(text):
    if not isinstance(text, str):
        raise TypeError(f'str expected, not {type(text).__name__}')
    return text


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, '
                        f'not {type(text).__name__}')
    return text


class PathLike:
    """The base of what stands for a path."""

    __module__ = 'os'

    def __fspath__(self):
        raise NotImplementedError


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class waitid_result(tuple):
    n_fields = n_sequence_fields = 5
    si_pid = property(lambda self: self[0])
    si_uid = property(lambda self: self[1])
    si_signo = property(lambda self: self[2])
    si_status = property(lambda self: self[3])
    si_code = property(lambda self: self[4])

    def __repr__(self):
        return ('waitid_result(si_pid=%r, si_uid=%r, si_signo=%r, si_status=%r, si_code=%r)'
                % tuple(self))


_SIGCHLD = 17


def waitid(idtype, id, options):
    if not options & 14:
        raise OSError(22, 'Invalid argument')
    found = _waitid(id if idtype == P_PID else -1, options)
    if found is None:
        return None
    pid, code, status = found
    return waitid_result((pid, posix.getuid(), _SIGCHLD, status, code))


class struct_rusage(tuple):
    n_fields = n_sequence_fields = 16
    ru_utime = property(lambda self: self[0])
    ru_stime = property(lambda self: self[1])
    ru_maxrss = property(lambda self: self[2])


def wait3(options):
    return wait4(-1, options)


def wait4(pid, options):
    # What a process used is not known here.
    return posix.waitpid(pid, options) + (struct_rusage((0.0, 0.0) + (0,) * 14),)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    return open(fd, mode, buffering, encoding, *args, **kwargs)


class terminal_size(tuple):
    n_fields = n_sequence_fields = 2
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % tuple(self)


def get_terminal_size(fd=1):
    if not posix.isatty(fd):
        raise OSError(25, 'Inappropriate ioctl for device')
    return terminal_size((80, 24))


class uname_result(tuple):
    n_fields = n_sequence_fields = 5
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return ('posix.uname_result(sysname=%r, nodename=%r, release=%r, version=%r, machine=%r)'
                % tuple(self))


def uname():
    import platform

    return uname_result(tuple(platform.uname())[:5])
