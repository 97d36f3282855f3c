# loopscope: hidden
"""select(), poll objects and epoll objects."""

import _select

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLRDHUP, PIPE_BUF = 64, 128, 256, 512, 8192, 4096
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLRDHUP = 64, 128, 256, 512, 8192
EPOLLEXCLUSIVE, EPOLLONESHOT, EPOLLET, EPOLL_CLOEXEC = 1 << 28, 1 << 30, 1 << 31, 0o2000000
_READABLE, _WRITABLE, _URGENT = POLLIN | POLLRDNORM | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI


def _fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            ask = fileobj.fileno
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
        fd = ask()
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    wanted = {}
    asked = []
    for objects, mask in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        one = [(_fd(obj), obj) for obj in objects]
        asked.append(one)
        for fd, _ in one:
            wanted[fd] = wanted.get(fd, 0) | mask
    found = dict(_select.poll(list(wanted), list(wanted.values()), timeout))
    for mask in found.values():
        if mask & POLLNVAL:
            raise OSError(9, 'Bad file descriptor')
    return tuple([[obj for fd, obj in one if found.get(fd, 0) & bits]
                  for one, bits in zip(asked, (_READABLE, _WRITABLE, _URGENT))])


class _Poll:
    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._wanted[_fd(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        fd = _fd(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[fd] = eventmask

    def unregister(self, fd, /):
        del self._wanted[_fd(fd)]

    def poll(self, timeout=None, /):
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        return _select.poll(list(self._wanted), list(self._wanted.values()), seconds)


def poll():
    return _Poll()


class epoll:
    def __init__(self, sizehint=-1, flags=0):
        self._fd = _select.epoll_create()

    @classmethod
    def fromfd(cls, fd, /):
        self = object.__new__(cls)
        self._fd = fd
        return self

    def _open(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')
        return self._fd

    @property
    def closed(self):
        return self._fd < 0

    def fileno(self):
        return self._open()

    def close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _select.epoll_close(fd)

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, exc_type=None, exc_value=None, traceback=None, /):
        self.close()

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        _select.epoll_ctl(self._open(), 1, _fd(fd), eventmask)

    def modify(self, fd, eventmask):
        _select.epoll_ctl(self._open(), 3, _fd(fd), eventmask)

    def unregister(self, fd):
        _select.epoll_ctl(self._open(), 2, _fd(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        return _select.epoll_wait(self._open(), 1023 if maxevents == -1 else maxevents,
                                  None if timeout is None or timeout < 0 else timeout)
