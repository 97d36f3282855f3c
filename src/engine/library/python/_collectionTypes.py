# loopscope: hidden
"""What of collections CPython has in C: defaultdict, OrderedDict, and the making of named tuples."""

from _loopscope import _trait


class defaultdict(dict):
    __module__ = 'collections'

    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **keywords)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict) or not _trait('dictsMerge'):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict) or not _trait('dictsMerge'):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


# The pairs of a dictionary and a key that popitem() is just taking from it.
_leaving = []


def _taken(mapping, key):
    if type(mapping) is OrderedDict or not _trait('orderedDictAsksSubclasses'):
        return dict.pop(mapping, key)
    _leaving.append((mapping, key))
    try:
        value = mapping[key]
    finally:
        _leaving.pop()
    del mapping[key]
    return value


class OrderedDict(dict):
    __module__ = 'collections'

    def move_to_end(self, key, last=True):
        for owner, leaving in _leaving:
            if owner is self and leaving is key:
                raise KeyError(key)
        value = dict.__getitem__(self, key)
        if last:
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        others = [item for item in dict.items(self) if item[0] != key]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in others:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        for key in reversed(self) if last else self:
            break
        return key, _taken(self, key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all([a == b for a, b in zip(self, other)])
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f'{name}()'
        if _trait('orderedDictShowsDict'):
            return f'{name}({dict.__repr__(self)})'
        return f'{name}({list(self.items())!r})'

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (), vars(self) or None, None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict) or not _trait('dictsMerge'):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict) or not _trait('dictsMerge'):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new


def _count_elements(mapping, iterable):
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


def _bind_fields(name, fields, defaults, args, keywords):
    # The items of a named tuple for the arguments of a call; errors as of a Python function.
    if len(args) > len(fields) or keywords or len(args) < len(fields):
        return _bind_odd_fields(name, fields, defaults, args, keywords)
    return args


def _plural(n):
    return '' if n == 1 else 's'


def _bind_odd_fields(name, fields, defaults, args, keywords):
    shown = _trait('namedTupleNewName').replace('T', name)
    unexpected = [k for k in keywords if k not in fields]
    if unexpected:
        raise TypeError(f"{shown} got an unexpected keyword argument '{unexpected[0]}'")
    for i, field in enumerate(fields):
        if i < len(args) and field in keywords:
            raise TypeError(f"{shown} got multiple values for argument '{field}'")
    most = len(fields) + 1
    if len(args) > len(fields):
        least = most - len(defaults)
        takes = f'from {least} to {most}' if defaults else f'{most}'
        given = len(args) + 1
        raise TypeError(
            f'{shown} takes {takes} positional argument{_plural(most)} but {given} '
            f'{"was" if given == 1 else "were"} given'
        )
    out = list(args)
    missing = []
    for field in fields[len(args):]:
        if field in keywords:
            out.append(keywords[field])
        elif field in defaults:
            out.append(defaults[field])
        else:
            missing.append(repr(field))
    if missing:
        listed = missing[0]
        if len(missing) == 2:
            listed = ' and '.join(missing)
        elif len(missing) > 2:
            listed = ', '.join(missing[:-1]) + ', and ' + missing[-1]
        raise TypeError(
            f'{shown} missing {len(missing)} required positional argument{_plural(len(missing))}: '
            + listed
        )
    return out


def _make_new(name, fields, defaults):
    make = tuple.__new__

    def __new__(*args, **keywords):
        return make(args[0], _bind_fields(name, fields, defaults, args[1:], keywords))

    return __new__


class _mapping_proxy:
    __module__ = 'builtins'
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, _mapping_proxy) else other)

    __hash__ = None

    def __or__(self, other):
        return self._mapping | (other._mapping if isinstance(other, _mapping_proxy) else other)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __repr__(self):
        return f'mappingproxy({self._mapping!r})'

    def __str__(self):
        return str(self._mapping)


_mapping_proxy.__name__ = _mapping_proxy.__qualname__ = 'mappingproxy'
