# loopscope: own, hidden
"""Weak references, and containers of them."""

from _collectionsSets import MutableMapping, MutableSet
from _weakref import _link, _sweep, _target

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
    'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod',
    'finalize',
]


def _look():
    # Tells the callbacks of what has died since the last look.
    for reference in _sweep():
        callback = reference._callback
        if callback is not None:
            reference._callback = None
            try:
                callback(reference)
            except Exception as exc:
                import sys

                print(f'Exception ignored in: {callback!r}', file=sys.stderr)
                print(f'{type(exc).__name__}: {exc}', file=sys.stderr)


class ref:
    __module__ = 'weakref'

    def __init__(self, ob, callback=None, /):
        self._callback = callback
        self._hash = None
        self._link = _link(ob, self)

    @property
    def __callback__(self):
        return self._callback

    def __call__(self):
        _look()
        return _target(self._link)

    def __hash__(self):
        if self._hash is None:
            ob = self()
            if ob is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(ob)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, theirs = self(), other()
        if mine is None or theirs is None:
            return self is other
        return mine is theirs or mine == theirs

    def __repr__(self):
        ob = self()
        if ob is None:
            return f'<weakref at {id(self):#x}; dead>'
        return f"<weakref at {id(self):#x}; to '{type(ob).__name__}' at {id(ob):#x}>"


ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref


class ProxyType:
    def __init__(self, ob, callback=None):
        object.__setattr__(self, '_reference', ref(ob, callback))

    def _object(self):
        ob = object.__getattribute__(self, '_reference')()
        if ob is None:
            raise ReferenceError('weakly-referenced object no longer exists')
        return ob

    def __getattr__(self, name):
        return getattr(self._object(), name)

    def __setattr__(self, name, value):
        setattr(self._object(), name, value)

    def __delattr__(self, name):
        delattr(self._object(), name)

    def __str__(self):
        return str(self._object())

    def __bool__(self):
        return bool(self._object())

    def __len__(self):
        return len(self._object())

    def __iter__(self):
        return iter(self._object())

    def __contains__(self, item):
        return item in self._object()

    def __getitem__(self, key):
        return self._object()[key]

    def __setitem__(self, key, value):
        self._object()[key] = value

    def __call__(self, *args, **kwargs):
        return self._object()(*args, **kwargs)

    def __eq__(self, other):
        return self._object() == other

    __hash__ = None


CallableProxyType = ProxyType
ProxyTypes = (ProxyType,)


def proxy(ob, callback=None, /):
    return ProxyType(ob, callback)


def getweakrefcount(ob):
    from _loopscope import _refuse

    _refuse('weakref.getweakrefcount')


def getweakrefs(ob):
    from _loopscope import _refuse

    _refuse('weakref.getweakrefs')


class WeakMethod(ref):
    __module__ = 'weakref'

    def __init__(self, meth, callback=None):
        super().__init__(meth.__self__, callback)
        self._func = meth.__func__
        self._kind = type(meth)

    def __call__(self):
        ob = super().__call__()
        return None if ob is None else self._kind(self._func, ob)


class WeakSet(MutableSet):
    __module__ = 'weakref'

    def __init__(self, data=None):
        self.data = []
        if data is not None:
            self.update(data)

    def _alive(self):
        # The members that are left, each with its reference; the dead are forgotten.
        _look()
        found = [(reference, _target(reference._link)) for reference in self.data]
        found = [pair for pair in found if pair[1] is not None]
        self.data = [reference for reference, _ in found]
        return [ob for _, ob in found]

    def __iter__(self):
        return iter(self._alive())

    def __len__(self):
        return len(self._alive())

    def __contains__(self, item):
        return item in self._alive()

    def add(self, item):
        if item not in self:
            self.data.append(ref(item))

    def discard(self, item):
        for reference, ob in zip(list(self.data), self._alive()):
            if ob is item or ob == item:
                self.data.remove(reference)
                return

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def clear(self):
        self.data = []

    def pop(self):
        for item in self._alive():
            self.discard(item)
            return item
        raise KeyError('pop from empty WeakSet')

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    __or__ = union

    def __repr__(self):
        return repr(set(self._alive()))


class WeakValueDictionary(MutableMapping):
    __module__ = 'weakref'

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _purge(self):
        _look()
        for key in [k for k, r in self.data.items() if _target(r._link) is None]:
            del self.data[key]

    def __getitem__(self, key):
        self._purge()
        return _target(self.data[key]._link)

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        self._purge()
        del self.data[key]

    def __len__(self):
        self._purge()
        return len(self.data)

    def __contains__(self, key):
        self._purge()
        return key in self.data

    def __iter__(self):
        self._purge()
        return iter(list(self.data))

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def copy(self):
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def items(self):
        self._purge()
        return iter([(k, _target(r._link)) for k, r in self.data.items()])

    def values(self):
        self._purge()
        return iter([_target(r._link) for r in self.data.values()])

    def keys(self):
        return iter(self)

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(MutableMapping):
    __module__ = 'weakref'

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _purge(self):
        _look()
        self.data = {r: v for r, v in self.data.items() if _target(r._link) is not None}

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        reference = ref(key)
        hash(reference)
        self.data[reference] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        self._purge()
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        self._purge()
        return iter([_target(r._link) for r in self.data])

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def items(self):
        self._purge()
        return iter([(_target(r._link), v) for r, v in self.data.items()])

    def values(self):
        self._purge()
        return iter(list(self.data.values()))

    def keys(self):
        return iter(self)

    def keyrefs(self):
        return list(self.data)


_finalizers = {}


class finalize:
    __module__ = 'weakref'
    __slots__ = ()

    def __init__(self, obj, func, /, *args, **kwargs):
        import atexit

        if not _finalizers:
            atexit.register(_at_exit)
        _finalizers[self] = [ref(obj, lambda _: self()), func, args, kwargs, True]

    def __call__(self, _=None):
        entry = _finalizers.pop(self, None)
        if entry is not None:
            return entry[1](*entry[2], **entry[3])

    def detach(self):
        entry = _finalizers.get(self)
        ob = None if entry is None else entry[0]()
        if ob is not None and _finalizers.pop(self, None) is not None:
            return (ob, entry[1], entry[2], entry[3])

    def peek(self):
        entry = _finalizers.get(self)
        ob = None if entry is None else entry[0]()
        if ob is not None:
            return (ob, entry[1], entry[2], entry[3])

    @property
    def alive(self):
        _look()
        return self in _finalizers

    @property
    def atexit(self):
        entry = _finalizers.get(self)
        return entry is not None and entry[4]

    @atexit.setter
    def atexit(self, value):
        if self in _finalizers:
            _finalizers[self][4] = bool(value)


def _at_exit():
    _look()
    for finalizer in reversed(list(_finalizers)):
        if finalizer.atexit:
            finalizer()
