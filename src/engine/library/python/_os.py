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


class _DescriptorFile:
    """A file over a descriptor: what it was asked to write is kept until flush() or close()."""

    def __init__(self, fd, mode, closefd):
        self.name = fd
        self.mode = mode
        self.closed = False
        self._fd = fd
        self._binary = 'b' in mode
        self._closefd = closefd
        self._out = b''
        self._in = b''

    def fileno(self):
        self._check_open()
        return self._fd

    def readable(self):
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        return 'r' not in self.mode or '+' in self.mode

    def write(self, data):
        self._check_open()
        if not self._binary:
            if not isinstance(data, str):
                raise TypeError(f'write() argument must be str, not {type(data).__name__}')
            self._out += data.encode()
        else:
            self._out += data
        if len(self._out) > 8192:
            self.flush()
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check_open()
        data, self._out = self._out, b''
        while data:
            data = data[write(self._fd, data):]

    def read(self, size=-1):
        self._check_open()
        if size is None or size < 0:
            while self._fill():
                pass
            return self._take(len(self._in))
        while len(self._in) < size and self._fill():
            pass
        return self._take(size)

    def readline(self, size=-1):
        self._check_open()
        while b'\n' not in self._in and self._fill():
            pass
        end = self._in.find(b'\n')
        return self._take(len(self._in) if end < 0 else end + 1)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _fill(self):
        data = read(self._fd, 8192)
        self._in += data
        return len(data) > 0

    def _take(self, size):
        data, self._in = self._in[:size], self._in[size:]
        return data if self._binary else data.decode()

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            self.closed = True
            if self._closefd:
                close(self._fd)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc):
        self.close()


def fdopen(fd, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
           opener=None):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    return _DescriptorFile(fd, mode, closefd)
