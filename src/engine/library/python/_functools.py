# loopscope: hidden
"""What of functools CPython has in C: partial, reduce, cmp_to_key and the wrapper of lru_cache."""

from _loopscope import _trait, _warn

_MISSING = object()


class _PlaceholderType:
    __module__ = 'functools'

    def __repr__(self):
        return 'Placeholder'


Placeholder = _PlaceholderType()


class _Sample:
    def method(self):
        pass


_Method = type(_Sample().method)


class partial:
    __module__ = 'functools'

    def __new__(*args, **keywords):
        if len(args) < 2:
            raise TypeError("type 'partial' takes at least one argument")
        cls, func = args[0], args[1]
        given = args[2:]
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if _trait('partialHasPlaceholder') and given and given[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if isinstance(func, partial):
            given = _fill(func.args, given)
            merged = dict(func.keywords)
            merged.update(keywords)
            keywords = merged
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = given
        self.keywords = keywords
        return self

    def __call__(self, *args, **keywords):
        given = _fill(self.args, args) if Placeholder in self.args else self.args + args
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*given, **keywords)

    def __reduce__(self):
        state = {k: v for k, v in vars(self).items() if k not in ('func', 'args', 'keywords')}
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, state or None)

    def __setstate__(self, state):
        self.func, self.args, keywords, more = state
        self.keywords = keywords or {}
        vars(self).update(more or {})

    def __get__(self, obj, owner=None):
        binds = _trait('partialInClass')
        if obj is None or binds == 'plain':
            return self
        if binds == 'method':
            return _Method(self, obj)
        _warn(
            'FutureWarning',
            'functools.partial will be a method descriptor in future Python versions; '
            'wrap it in staticmethod() if you want to preserve the old behavior',
        )
        return self

    def __repr__(self):
        shown = [repr(self.func)]
        shown.extend([repr(v) for v in self.args])
        shown.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        cls = type(self)
        name = cls.__qualname__
        if cls.__module__ != 'builtins':
            name = f'{cls.__module__}.{name}'
        return f'{name}({", ".join(shown)})'


def _fill(args, more):
    # The arguments of a partial object, its placeholders replaced by the first of `more`.
    if Placeholder not in args:
        return args + more
    out = []
    used = 0
    for v in args:
        if v is Placeholder:
            if used == len(more):
                raise TypeError(
                    "missing positional arguments in 'partial' call; expected at least "
                    f'{sum([1 for x in args if x is Placeholder])}, got {len(more)}'
                )
            v = more[used]
            used += 1
        out.append(v)
    return tuple(out) + more[used:]


def reduce(function, sequence, initial=_MISSING):
    it = iter(sequence)
    if initial is _MISSING:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError(_trait('reduceEmptyText')) from None
    else:
        value = initial
    for item in it:
        value = function(value, item)
    return value


class _Key:
    __slots__ = ('cmp', 'obj')
    __hash__ = None

    def __init__(self, cmp, obj):
        self.cmp = cmp
        self.obj = obj

    def __lt__(self, other):
        return self.cmp(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.cmp(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.cmp(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.cmp(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.cmp(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    def key(obj):
        return _Key(mycmp, obj)

    return key


class _Typed:
    # The key of a call: its arguments, and with `typed` their types.
    __slots__ = ('items', 'hashed')

    def __init__(self, items):
        self.items = items
        self.hashed = hash(items)

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        return self.items == other.items


_KEYWORDS = object()


def _make_key(args, keywords, typed):
    if not keywords and not typed:
        if len(args) == 1:
            kind = type(args[0])
            if kind is int or kind is str:
                return args[0]
        return _Typed(args)
    items = args
    if keywords:
        items += (_KEYWORDS,)
        for item in keywords.items():
            items += item
    if typed:
        items += tuple([type(v) for v in args])
        items += tuple([type(v) for v in keywords.values()])
    return _Typed(items)


class _lru_cache_wrapper:
    __module__ = 'functools'

    def __init__(self, user_function, maxsize, typed):
        self.__wrapped__ = user_function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, *args, **keywords):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self.__wrapped__(*args, **keywords)
        key = _make_key(args, keywords, self._typed)
        cache = self._cache
        value = cache.get(key, _MISSING)
        if value is not _MISSING:
            self._hits += 1
            if maxsize is not None:
                # The last key is the one used last.
                del cache[key]
                cache[key] = value
            return value
        self._misses += 1
        value = self.__wrapped__(*args, **keywords)
        if maxsize is None:
            cache[key] = value
        elif key not in cache:
            if len(cache) >= maxsize:
                for oldest in cache:
                    break
                del cache[oldest]
            cache[key] = value
        return value

    def __get__(self, obj, owner=None):
        return self if obj is None else _Method(self, obj)

    def cache_info(self):
        from _cacheInfo import CacheInfo
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._hits = 0
        self._misses = 0
        self._cache.clear()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
