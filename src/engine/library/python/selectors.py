"""Selectors: which of many files are ready."""

import select
from collections import namedtuple

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _fileobj_to_fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if fd < 0:
        raise ValueError(f'Invalid file descriptor: {fd}')
    return fd


class _SelectorMapping:
    """The keys of a selector, by file object or descriptor."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        try:
            return self._selector._fd_to_key[self._selector._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def get(self, fileobj, default=None):
        return self._selector._fd_to_key.get(self._selector._fileobj_lookup(fileobj), default)

    def __contains__(self, fileobj):
        return self.get(fileobj) is not None

    def __iter__(self):
        return iter(self._selector._fd_to_key)

    def keys(self):
        return self._selector._fd_to_key.keys()

    def values(self):
        return self._selector._fd_to_key.values()

    def items(self):
        return self._selector._fd_to_key.items()


class BaseSelector:
    """What all selectors have."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            # It may have been closed since: look for the object itself.
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError(f'{fileobj!r} (FD {key.fd}) is already registered')
        self._fd_to_key[key.fd] = key
        try:
            self._watch(key.fd, events)
        except:
            del self._fd_to_key[key.fd]
            raise
        return key

    def unregister(self, fileobj):
        try:
            key = self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None
        self._unwatch(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None
        if events != key.events:
            if not events or events & ~(EVENT_READ | EVENT_WRITE):
                raise ValueError(f'Invalid events: {events!r}')
            self._rewatch(key.fd, events)
        key = key._replace(events=events, data=data)
        self._fd_to_key[key.fd] = key
        return key

    def _ready(self, found):
        # Keys with what they wait for of what was found.
        ready = []
        for fd, event in found:
            events = (EVENT_WRITE if event & ~1 else 0) | (EVENT_READ if event & ~4 else 0)
            key = self._fd_to_key.get(fd)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map

    def get_key(self, fileobj):
        if self._map is None:
            raise RuntimeError('Selector is closed')
        try:
            return self._map[fileobj]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    """A selector that calls select()."""

    def _watch(self, fd, events):
        pass

    def _unwatch(self, fd):
        pass

    def _rewatch(self, fd, events):
        pass

    def select(self, timeout=None):
        keys = self._fd_to_key.values()
        if timeout is not None:
            timeout = max(timeout, 0)
        reading = [key.fd for key in keys if key.events & EVENT_READ]
        writing = [key.fd for key in keys if key.events & EVENT_WRITE]
        r, w, _ = select.select(reading, writing, [], timeout)
        return self._ready([(fd, (1 if fd in r else 0) | (4 if fd in w else 0)) for fd in frozenset(r) | frozenset(w)])


class _PollLikeSelector(BaseSelector):
    """A selector over an object with register, modify, unregister and poll."""

    def __init__(self):
        super().__init__()
        self._selector = self._make()

    def _mask(self, events):
        return (1 if events & EVENT_READ else 0) | (4 if events & EVENT_WRITE else 0)

    def _watch(self, fd, events):
        self._selector.register(fd, self._mask(events))

    def _unwatch(self, fd):
        try:
            self._selector.unregister(fd)
        except (OSError, KeyError):
            # Closed before, which has taken it out.
            pass

    def _rewatch(self, fd, events):
        self._selector.modify(fd, self._mask(events))


class PollSelector(_PollLikeSelector):
    """A selector that calls poll()."""

    _make = staticmethod(select.poll)

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(0, -int(-timeout * 1000 // 1))
        return self._ready(self._selector.poll(timeout))


class EpollSelector(_PollLikeSelector):
    """A selector that calls epoll."""

    _make = select.epoll

    def fileno(self):
        return self._selector.fileno()

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(0, -int(-timeout * 1000 // 1)) / 1000
        return self._ready(self._selector.poll(timeout, max(len(self._fd_to_key), 1)))

    def close(self):
        self._selector.close()
        super().close()


DefaultSelector = EpollSelector
