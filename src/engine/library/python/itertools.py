# loopscope: hidden
"""Iterators on iterators.

Each is a class around a generator: its `__iter__` answers the generator, which is what a loop then
runs, while `next()` of the object asks the same generator.
"""

from _itertoolsGroups import groupby, tee
from operator import add as _add, index as _index

_MISSING = object()


class _Iterator:
    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, list, tuple)):
            raise TypeError('a number is required')
        self._state = [start, step]
        self._items = self._run()

    def _run(self):
        state = self._state
        while True:
            n = state[0]
            state[0] = n + state[1]
            yield n

    def __repr__(self):
        n, step = self._state
        return f'count({n!r})' if step == 1 and isinstance(step, int) else f'count({n!r}, {step!r})'


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    def _run(self, it):
        saved = []
        for item in it:
            yield item
            saved.append(item)
        while saved:
            for item in saved:
                yield item


class repeat(_Iterator):
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(0, _index(times))
        self._items = self._run()

    def _run(self):
        while self._left is None or self._left > 0:
            if self._left is not None:
                self._left -= 1
            yield self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        left = '' if self._left is None else f', {self._left}'
        return f'repeat({self._object!r}{left})'


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._items = self._run(iter(iterable), _add if func is None else func, initial)

    def _run(self, it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for item in it:
            total = func(total, item)
            yield total


class chain(_Iterator):
    def __init__(self, *iterables):
        self._items = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._items = _chained(iterable)
        return self


def _chained(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._items = self._run(iter(data), iter(selectors))

    def _run(self, data, selectors):
        for item, wanted in zip(data, selectors):
            if wanted:
                yield item


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    def _run(self, predicate, it):
        for item in it:
            if not predicate(item):
                yield item
                break
        for item in it:
            yield item


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    def _run(self, predicate, it):
        for item in it:
            if not predicate(item):
                return
            yield item


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = self._run(bool if function is None else function, iter(iterable))

    def _run(self, function, it):
        for item in it:
            if not function(item):
                yield item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = self._run(function, iter(iterable))

    def _run(self, function, it):
        for args in it:
            yield function(*args)


def _bound(value, what):
    if value is None:
        return None
    try:
        value = _index(value)
    except TypeError:
        value = -1
    if value >= 0:
        return value
    if what == 'step':
        raise ValueError('Step for islice() must be a positive integer or None.')
    if what == 'stop':
        raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')


class islice(_Iterator):
    def __init__(self, iterable, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError(f'islice expected at least 2 arguments, got {1 + len(args)}')
        if len(args) == 1:
            start, stop, step = 0, _bound(args[0], 'stop'), 1
        else:
            start = _bound(args[0], 'start') or 0
            stop = _bound(args[1], 'indices')
            step = 1
            if len(args) == 3:
                step = _bound(args[2], 'step')
                if step == 0:
                    _bound(-1, 'step')
                if step is None:
                    step = 1
        self._items = self._run(iter(iterable), start, stop, step)

    def _run(self, it, start, stop, step):
        i = 0
        wanted = start
        if stop is not None and stop <= start:
            while i < start:
                for _ in it:
                    break
                else:
                    return
                i += 1
            return
        for item in it:
            if i == wanted:
                yield item
                wanted += step
                if stop is not None and wanted >= stop:
                    # What is left before the end is still taken from the source.
                    while i + 1 < stop:
                        for _ in it:
                            break
                        else:
                            return
                        i += 1
                    return
            i += 1


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._items = self._run([iter(it) for it in iterables], fillvalue)

    def _run(self, its, fillvalue):
        active = len(its)
        while active:
            out = []
            for i, it in enumerate(its):
                value = fillvalue if it is None else next(it, _MISSING)
                if value is _MISSING:
                    active -= 1
                    if not active:
                        return
                    its[i] = None
                    value = fillvalue
                out.append(value)
            yield tuple(out)


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    def _run(self, it):
        for previous in it:
            break
        for item in it:
            yield (previous, item)
            previous = item


class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError('n must be at least one')
        self._items = self._run(iter(iterable), n, strict)

    def _run(self, it, n, strict):
        batch = []
        for item in it:
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError('batched(): incomplete batch')
            yield tuple(batch)


# --- combinatorics


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        pools = [tuple(it) for it in iterables] * _index(repeat)
        self._items = self._run(pools)

    def _run(self, pools):
        if not all(pools):
            return
        at = [0] * len(pools)
        while True:
            yield tuple([pool[i] for pool, i in zip(pools, at)])
            k = len(pools) - 1
            while k >= 0:
                at[k] += 1
                if at[k] < len(pools[k]):
                    break
                at[k] = 0
                k -= 1
            if k < 0:
                return


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        r = len(pool) if r is None else _index(r)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield tuple([pool[i] for i in indices[:r]])
        while True:
            for i in range(r - 1, -1, -1):
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices[i:] = indices[i + 1:] + indices[i:i + 1]
                    cycles[i] = n - i
                else:
                    j = n - cycles[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    yield tuple([pool[k] for k in indices[:r]])
                    break
            else:
                return


class combinations(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _index(r)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        n = len(pool)
        if r > n:
            return
        at = list(range(r))
        while True:
            yield tuple([pool[i] for i in at])
            k = r - 1
            while k >= 0 and at[k] == n - r + k:
                k -= 1
            if k < 0:
                return
            at[k] += 1
            for j in range(k + 1, r):
                at[j] = at[j - 1] + 1


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _index(r)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        n = len(pool)
        if not n and r:
            return
        at = [0] * r
        while True:
            yield tuple([pool[i] for i in at])
            k = r - 1
            while k >= 0 and at[k] == n - 1:
                k -= 1
            if k < 0:
                return
            at[k:] = [at[k] + 1] * (r - k)
