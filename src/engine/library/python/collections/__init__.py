"""Containers beyond the built-in ones."""

from _collectionTypes import OrderedDict, _count_elements, _make_new, defaultdict
from _collections import _caller_module, _tuplegetter, deque
from _collectionsSets import MutableMapping as _MutableMapping
from _loopscope import _trait
from _userContainers import UserDict, UserList, UserString

__all__ = [
    'ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict',
    'deque', 'namedtuple',
]

_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del elif else except '
    'finally for from global if import in is lambda nonlocal not or pass raise return try while '
    'with yield'.split()
)


# --- named tuples


def _check_names(typename, field_names):
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')


def _renamed(field_names):
    seen = set()
    out = []
    for i, name in enumerate(field_names):
        if not name.isidentifier() or name in _KEYWORDS or name.startswith('_') or name in seen:
            name = f'_{i}'
        seen.add(name)
        out.append(name)
    return out


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        field_names = _renamed(field_names)
    _check_names(typename, field_names)
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    fields = tuple(field_names)
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(fields):
        raise TypeError('Got more default values than field names')
    by_name = dict(zip(fields[len(fields) - len(given):], given))
    namespace = {
        '__doc__': f'{typename}({", ".join(fields)})',
        '__slots__': (),
        '_fields': fields,
        '__new__': _make_new(typename, fields, by_name),
        '_make': classmethod(_named_make),
        '_replace': _named_replace,
        '__repr__': _named_repr,
        '_asdict': _named_asdict,
        '__getnewargs__': _named_getnewargs,
        '__match_args__': fields,
    }
    if _trait('namedTupleHasDefaults'):
        namespace['_field_defaults'] = by_name
    if _trait('namedTupleReplaces'):
        namespace['__replace__'] = _named_replace
    for i, name in enumerate(fields):
        namespace[name] = _tuplegetter(i)
    cls = type(typename, (tuple,), namespace)
    cls.__module__ = _caller_module() if module is None else module
    return cls


def _named_make(cls, iterable):
    made = tuple.__new__(cls, iterable)
    if len(made) != len(cls._fields):
        raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(made)}')
    return made


def _named_replace(self, /, **keywords):
    items = [keywords.pop(name, value) for name, value in zip(self._fields, self)]
    if keywords:
        raise _trait_error('namedTupleReplaceError')(
            f'Got unexpected field names: {list(keywords)!r}'
        )
    return self._make(items)


def _trait_error(trait):
    return TypeError if _trait(trait) == 'TypeError' else ValueError


def _named_repr(self):
    shown = [f'{name}={value!r}' for name, value in zip(self._fields, self)]
    return f'{type(self).__name__}({", ".join(shown)})'


def _named_asdict(self):
    make = dict if _trait('namedTupleAsDict') else OrderedDict
    return make(zip(self._fields, self))


def _named_getnewargs(self):
    return tuple(self)


# --- Counter


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=_count_of, reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'
        )

    def update(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict) or hasattr(iterable, 'items'):
            for key, count in iterable.items():
                self[key] = count + self.get(key, 0) if self else count
        elif iterable is not None:
            _count_elements(self, iterable)
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict) or hasattr(iterable, 'items'):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if keywords:
            self.subtract(keywords)

    def copy(self):
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f'{type(self).__name__}({items!r})'

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        out = Counter()
        for key, count in self.items():
            if count + other[key] > 0:
                out[key] = count + other[key]
        for key, count in other.items():
            if key not in self and count > 0:
                out[key] = count
        return out

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        out = Counter()
        for key, count in self.items():
            if count - other[key] > 0:
                out[key] = count - other[key]
        for key, count in other.items():
            if key not in self and count < 0:
                out[key] = -count
        return out

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        out = Counter()
        for key, count in self.items():
            most = max(count, other[key])
            if most > 0:
                out[key] = most
        for key, count in other.items():
            if key not in self and count > 0:
                out[key] = count
        return out

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        out = Counter()
        for key, count in self.items():
            least = min(count, other[key])
            if least > 0:
                out[key] = least
        return out

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in list(self.items()):
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def __eq__(self, other):
        if not isinstance(other, Counter) or not _trait('countersCompare'):
            return dict.__eq__(self, other)
        return all([self[key] == other[key] for c in (self, other) for key in c])

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter) or not _trait('countersCompare'):
            return NotImplemented
        return all([self[key] <= other[key] for c in (self, other) for key in c])

    def __lt__(self, other):
        if not isinstance(other, Counter) or not _trait('countersCompare'):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter) or not _trait('countersCompare'):
            return NotImplemented
        return all([self[key] >= other[key] for c in (self, other) for key in c])

    def __gt__(self, other):
        if not isinstance(other, Counter) or not _trait('countersCompare'):
            return NotImplemented
        return self >= other and self != other


def _count_of(item):
    return item[1]


# --- ChainMap and the classes to be subclassed


class ChainMap(_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                merged[key] = None
        return iter(merged)

    def __contains__(self, key):
        return any([key in m for m in self.maps])

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f'{type(self).__name__}({", ".join([repr(m) for m in self.maps])})'

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **keywords):
        if m is None:
            m = keywords
        elif keywords:
            m.update(keywords)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        self.maps[0].clear()
