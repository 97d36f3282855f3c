"""How values travel between processes: as bytes, by the rules of pickle but in a form of our own.

Every value begins with a letter. Lists, dicts and instances are numbered as they are met, so that
what is shared or contains itself arrives like that.
"""

from _loopscope import _trait
from _multiprocessing import _layout, _loaded_module, _native_module


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = '_pickle'


def dumps(obj):
    saver = _Saver()
    saver.save(obj)
    return b''.join(saver.out)


def loads(data):
    return _Loader(data).load()


def _find(module, qualname):
    found = _loaded_module(module)
    if found is None:
        from importlib import import_module
        found = import_module(module)
    for part in qualname.split('.'):
        found = getattr(found, part)
    return found


class _Saver:
    def __init__(self):
        self.out = []
        self.known = {}
        self.kept = []

    def text(self, letter, text):
        data = text.encode()
        self.number(letter, len(data))
        self.out.append(data)

    def number(self, letter, number):
        self.out.append(letter + str(number).encode() + b'\n')

    def remember(self, obj):
        self.known[id(obj)] = len(self.kept)
        self.kept.append(obj)

    def save(self, obj):
        kind = type(obj)
        if obj is None or obj is True or obj is False or obj is Ellipsis or obj is NotImplemented:
            self.out.append(_CONSTANTS[str(obj)])
        elif kind is int:
            self.number(b'i', obj)
        elif kind is float:
            self.number(b'f', repr(obj))
        elif kind is str:
            self.text(b's', obj)
        elif kind is bytes:
            self.number(b'b', len(obj))
            self.out.append(obj)
        elif id(obj) in self.known:
            self.number(b'r', self.known[id(obj)])
        elif kind is tuple:
            self.items(b't', obj)
        elif kind is list:
            self.remember(obj)
            self.items(b'l', obj)
        elif kind is dict:
            self.remember(obj)
            self.pairs(obj)
        elif kind is set:
            self.remember(obj)
            self.items(b'e', obj)
        elif kind is frozenset:
            self.items(b'z', obj)
        else:
            self.save_other(obj, kind)

    def items(self, letter, items):
        self.number(letter, len(items))
        for item in items:
            self.save(item)

    def pairs(self, mapping):
        self.number(b'd', len(mapping))
        for key, value in mapping.items():
            self.save(key)
            self.save(value)

    def save_other(self, obj, kind):
        layout = _layout(obj)
        if layout == 'type':
            if obj in _NAMELESS:
                return self.text(b'n', obj.__name__)
            return self.save_global(obj, obj.__qualname__)
        if layout == 'function':
            return self.save_global(obj, obj.__qualname__)
        if layout == 'method':
            self.out.append(b'm')
            self.save(obj.__self__)
            return self.text(b's', obj.__name__)
        reduce = _overridden(kind, '__reduce_ex__')
        if reduce is not None:
            return self.save_reduced(obj, reduce(obj, 4))
        reduce = _overridden(kind, '__reduce__')
        if reduce is not None:
            return self.save_reduced(obj, reduce(obj))
        if kind is range:
            return self.save_reduced(obj, (kind, (obj.start, obj.stop, obj.step)))
        if kind is bytearray:
            return self.save_reduced(obj, (kind, (bytes(obj),)))
        if layout == 'exception':
            return self.save_reduced(obj, (kind, obj.args, vars(obj) or None))
        if layout not in _LAYOUTS:
            raise TypeError(_trait('cannotPickleText').replace('%', _type_name(kind)))
        self.save_instance(obj, kind, layout)

    def save_global(self, obj, name):
        module = _native_module(obj) or getattr(obj, '__module__', None) or 'builtins'
        if '<locals>' in name:
            raise AttributeError(_trait('pickleLocalText').replace('%', repr(name)))
        try:
            found = _find(module, name)
        except (ImportError, AttributeError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        self.text(b'g', module)
        self.text(b's', name)

    def save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        make, args, state, items, pairs = (tuple(reduced) + (None,) * 3)[:5]
        self.out.append(b'R')
        self.save(make)
        self.save(args)
        self.remember(obj)
        self.save(state)
        self.save(None if items is None else list(items))
        self.save(None if pairs is None else list(pairs))

    def save_instance(self, obj, kind, layout):
        get_args = _overridden(kind, '__getnewargs__')
        if get_args is not None:
            args = tuple(get_args(obj))
        elif layout == 'tuple':
            args = (tuple(obj),)
        elif layout == 'value':
            args = (_plain(obj),)
        else:
            args = ()
        self.out.append(b'O')
        self.save(kind)
        self.save(args)
        self.remember(obj)
        get_state = _overridden(kind, '__getstate__')
        self.save(get_state(obj) if get_state is not None else _attributes(obj, kind))
        self.save(list(obj) if layout in ('list', 'set', 'deque') else None)
        self.save(dict(obj) if layout == 'dict' else None)


_CONSTANTS = {'None': b'N', 'True': b'T', 'False': b'F', 'Ellipsis': b'E', 'NotImplemented': b'I'}
_LAYOUTS = ('instance', 'list', 'dict', 'tuple', 'set', 'deque', 'value')
_NAMELESS = (type(None), type(NotImplemented), type(Ellipsis))
_PLAIN = (int, str, float, bytes)


def _plain(obj):
    for kind in _PLAIN:
        if isinstance(obj, kind):
            return kind(obj)
    return obj


def _type_name(kind):
    name = kind.__qualname__
    module = kind.__module__
    if name in ('Event', 'Condition', 'Thread', 'Semaphore', 'Barrier'):
        return '_thread.lock'
    return name if module == 'builtins' else f'{module}.{name}'


def _overridden(kind, name):
    # A method that the class, or one that it derives from, has written in Python.
    for cls in kind.__mro__:
        if cls is object or cls.__module__ == 'builtins':
            continue
        found = cls.__dict__.get(name)
        if found is not None:
            return found
    return None


def _attributes(obj, kind):
    state = dict(getattr(obj, '__dict__', None) or {})
    slots = {}
    for cls in kind.__mro__:
        names = cls.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(obj, name):
                slots[name] = getattr(obj, name)
    if slots:
        return (state or None, slots)
    return state or None


class _Loader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.known = []

    def line(self):
        end = self.data.index(b'\n', self.at)
        text = self.data[self.at:end].decode()
        self.at = end + 1
        return text

    def bytes(self, size):
        data = self.data[self.at:self.at + size]
        self.at += size
        return data

    def text(self):
        return self.bytes(int(self.line())).decode()

    def load(self):
        letter = self.bytes(1)
        return _LOADERS[letter](self)

    def values(self):
        return [self.load() for _ in range(int(self.line()))]

    def load_list(self):
        found = []
        self.known.append(found)
        found.extend(self.values())
        return found

    def load_dict(self):
        found = {}
        self.known.append(found)
        for _ in range(int(self.line())):
            key = self.load()
            found[key] = self.load()
        return found

    def load_set(self):
        found = set()
        self.known.append(found)
        found.update(self.values())
        return found

    def load_method(self):
        owner = self.load()
        return getattr(owner, self.load())

    def load_global(self):
        module = self.text()
        return _find(module, self.load())

    def load_reduced(self):
        make = self.load()
        args = self.load()
        obj = make(*args)
        self.known.append(obj)
        return self.finish(obj)

    def load_instance(self):
        kind = self.load()
        args = self.load()
        obj = kind.__new__(kind, *args)
        self.known.append(obj)
        return self.finish(obj)

    def finish(self, obj):
        state = self.load()
        items = self.load()
        pairs = self.load()
        if items is not None:
            for item in items:
                obj.add(item) if isinstance(obj, set) else obj.append(item)
        if pairs is not None:
            for key, value in dict(pairs).items():
                obj[key] = value
        if state is not None:
            _set_state(obj, state)
        return obj


def _set_state(obj, state):
    setstate = getattr(obj, '__setstate__', None)
    if setstate is not None and not isinstance(obj, BaseException):
        setstate(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    for values in (state, slots):
        if values:
            for name, value in values.items():
                setattr(obj, name, value)


_LOADERS = {
    b'N': lambda loader: None,
    b'T': lambda loader: True,
    b'F': lambda loader: False,
    b'E': lambda loader: Ellipsis,
    b'I': lambda loader: NotImplemented,
    b'i': lambda loader: int(loader.line()),
    b'f': lambda loader: float(loader.line()),
    b's': lambda loader: loader.text(),
    b'b': lambda loader: loader.bytes(int(loader.line())),
    b'r': lambda loader: loader.known[int(loader.line())],
    b't': lambda loader: tuple(loader.values()),
    b'l': _Loader.load_list,
    b'd': _Loader.load_dict,
    b'e': _Loader.load_set,
    b'z': lambda loader: frozenset(loader.values()),
    b'g': _Loader.load_global,
    b'n': lambda loader: {t.__name__: t for t in _NAMELESS}[loader.text()],
    b'm': _Loader.load_method,
    b'R': _Loader.load_reduced,
    b'O': _Loader.load_instance,
}
