# loopscope: hidden
"""groupby and tee of itertools: iterators that share what they have read."""

_MISSING = object()


class groupby:
    __module__ = 'itertools'

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._current = _MISSING
        self._current_key = _MISSING
        self._target = _MISSING
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._current = next(self._it)
        key = self._key
        self._current_key = self._current if key is None else key(self._current)

    def __next__(self):
        self._group = None
        while self._current_key is _MISSING or (
            self._target is not _MISSING and self._current_key == self._target
        ):
            self._advance()
        self._target = self._current_key
        self._group = _grouper(self, self._target)
        return self._current_key, self._group


class _grouper:
    __module__ = 'itertools'

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._current is _MISSING:
            parent._advance()
        if not self._key == parent._current_key:
            raise StopIteration
        item = parent._current
        parent._current = _MISSING
        return item


class _tee:
    __module__ = 'itertools'

    # Links are [item, next link]; a link that is not read yet is empty.
    def __init__(self, it, link):
        self._it = it
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._it))
            link.append([])
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return type(self)(self._it, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    it = iter(iterable)
    if isinstance(it, _tee):
        return tuple([it] + [it.__copy__() for _ in range(n - 1)]) if n else ()
    link = []
    return tuple([_tee(it, link) for _ in range(n)])
