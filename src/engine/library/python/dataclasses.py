"""Classes that mainly hold fields."""

import sys
from _dataclassMethods import (
    _add_hash, _add_methods, _add_order, _frozen_methods, _generic_replace,
)  # fmt: skip
from _dataclassFields import (
    FrozenInstanceError, InitVar, KW_ONLY, MISSING, Field, _FIELDS, _KEYWORDS, _PARAMS, _Params,
    _annotations_of, _collect_fields, field,
)  # fmt: skip
from _collectionTypes import defaultdict
from _loopscope import _trait

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
    'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    params = _Params(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    )
    if not _trait('dataclassHasSlots') and (slots or kw_only or not match_args):
        unknown = 'slots' if slots else 'kw_only' if kw_only else 'match_args'
        raise TypeError(f"dataclass() got an unexpected keyword argument '{unknown}'")

    def wrap(cls):
        return _process(cls, params)

    return wrap if cls is None else wrap(cls)


def _process(cls, params):
    fields = {}
    any_frozen_base = False
    has_bases = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is None:
            continue
        has_bases = True
        if all_frozen_bases is None:
            all_frozen_bases = True
        for f in base_fields.values():
            fields[f.name] = f
        frozen = base.__dict__[_PARAMS].frozen
        all_frozen_bases = all_frozen_bases and frozen
        any_frozen_base = any_frozen_base or frozen
    setattr(cls, _PARAMS, params)
    own = _collect_fields(cls, params)
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = _annotations_of(cls)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen_base and not params.frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all_frozen_bases and params.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    had_eq = '__eq__' in cls.__dict__
    class_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (class_hash is MISSING or (class_hash is None and had_eq))
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    _add_methods(cls, params, fields)
    plain = [f for f in fields.values() if f._kind == 'field']
    if params.order:
        _add_order(cls, plain)
    if params.frozen:
        _frozen_methods(cls, fields)
    _add_hash(cls, params, plain, explicit_hash)
    if not getattr(cls, '__doc__', None):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if _trait('dataclassHasSlots') and params.match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in plain if f.init and not f.kw_only])
    if _trait('namedTupleReplaces') and '__replace__' not in cls.__dict__:
        cls.__replace__ = _generic_replace
    if params.weakref_slot and not params.slots:
        raise TypeError('weakref_slot is True but slots is False')
    if params.slots:
        cls = _with_slots(cls, params, plain)
    if _trait('dataclassUpdatesAbstract') and hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _signature_text(cls):
    from _signatures import signature

    try:
        return str(signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        return ''


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(base):
    slots = base.__dict__.get('__slots__')
    if slots is None:
        return () if base.__module__ == 'builtins' else ('__weakref__', '__dict__')
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
    return (slots,) if isinstance(slots, str) else slots


def _with_slots(cls, params, plain):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    namespace = dict(cls.__dict__)
    names = [f.name for f in plain] + (['__weakref__'] if params.weakref_slot else [])
    if not _trait('dataclassRepeatsSlots'):
        names = [name for name in names if name not in inherited]
    namespace['__slots__'] = tuple(names)
    if params.frozen:
        # Without them copies would set attributes, which instances refuse.
        for name, method in (('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate)):
            if name not in namespace or _trait('dataclassRepeatsSlots'):
                namespace[name] = method
    for f in plain:
        namespace.pop(f.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    return made


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._kind == 'field'])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _inner_dict(obj, dict_factory)


def _inner_dict(obj, factory):
    import copy

    if _is_instance(obj):
        return factory([(f.name, _inner_dict(getattr(obj, f.name), factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_inner_dict(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_inner_dict(v, factory) for v in obj])
    if isinstance(obj, dict):
        items = [(_inner_dict(k, factory), _inner_dict(v, factory)) for k, v in obj.items()]
        return _dict_like(obj, items)
    return copy.deepcopy(obj)


def _dict_like(obj, items):
    if not isinstance(obj, defaultdict):
        return type(obj)(items)
    if not _trait('dataclassCopiesDefaultdict'):
        return type(obj)(items)
    made = type(obj)(obj.default_factory)
    made.update(items)
    return made


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _inner_tuple(obj, tuple_factory)


def _inner_tuple(obj, factory):
    import copy

    if _is_instance(obj):
        return factory([_inner_tuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_inner_tuple(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_inner_tuple(v, factory) for v in obj])
    if isinstance(obj, dict):
        items = [(_inner_tuple(k, factory), _inner_tuple(v, factory)) for k, v in obj.items()]
        return _dict_like(obj, items)
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _generic_replace(obj, **changes)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
    weakref_slot=False, module=None,
):  # fmt: skip
    annotations = {}
    body = {} if namespace is None else dict(namespace)
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    body['__annotations__'] = annotations
    if module is None:
        callers = sys._getframe(1).f_globals.get('__name__', '__main__')
        module = callers if _trait('dataclassIsItsMakers') else 'types'
    from types import new_class

    cls = new_class(cls_name, tuple(bases), {}, lambda names: names.update(body))
    cls.__module__ = module
    params = _Params(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    )
    return _process(cls, params)
