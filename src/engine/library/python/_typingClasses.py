"""Classes of typing that programs derive from: Generic, Protocol, NamedTuple, TypedDict."""

from _collectionTypes import OrderedDict
from _loopscope import _trait
from _typingAliases import _GenericAlias, _parameters
from _typingVariables import TypeVar, _checked
from abc import ABCMeta


class Generic:
    __module__ = 'typing'
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_checked(a) for a in args])
        if cls is Generic:
            return _GenericAlias(cls, args, 'typing.Generic')
        if cls.__name__ == 'Protocol' and cls.__module__ == 'typing':
            return _GenericAlias(cls, args, 'typing.Protocol')
        params = getattr(cls, '__parameters__', ())
        if not params:
            raise TypeError(f'{cls!r} is not a generic class')
        if len(args) != len(params) and not any([type(p) is not TypeVar for p in params]):
            many = 'many' if len(args) > len(params) else 'few'
            raise TypeError(
                f'Too {many} {"arguments" if _trait("typingSaysArguments") else "parameters"} for '
                f'{cls!r}; actual {len(args)}, expected {len(params)}'
            )
        return _GenericAlias(cls, args, f'{cls.__module__}.{cls.__qualname__}')

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        found = ()
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                found = base.__parameters__
                break
        else:
            found = _parameters(bases)
        cls.__parameters__ = found


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError(
                'Instance and class checks can only be used with @runtime_checkable protocols'
            )
        if super().__instancecheck__(instance):
            return True
        for name in _members(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError(
                'Instance and class checks can only be used with @runtime_checkable protocols'
            )
        if cls in other.__mro__:
            return True
        return all([any([name in base.__dict__ for base in other.__mro__]) for name in _members(cls)])


_NO_MEMBERS = frozenset(
    '__module__ __qualname__ __doc__ __dict__ __weakref__ __slots__ __parameters__ __orig_bases__ '
    '__abstractmethods__ __init__ __new__ __subclasshook__ __class_getitem__ __init_subclass__ '
    '__annotations__ __match_args__ __static_attributes__ __firstlineno__ __hash__ '
    '__non_callable_proto_members__ __protocol_attrs__ __annotate__ __annotate_func__ '
    '__annotations_cache__'.split()
)


def _members(cls):
    out = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in list(base.__dict__) + list(getattr(base, '__annotations__', ())):
            if name not in _NO_MEMBERS and not name.startswith(('_abc_', '_is_')):
                out.append(name)
    return out


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __module__ = 'typing'
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(
            f'@runtime_checkable can be only applied to protocol classes, got {cls!r}'
        )
    cls._is_runtime_protocol = True
    return cls


# --- NamedTuple


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from collections import namedtuple

        types = _own_annotations(ns)
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f'Non-default namedtuple field {name} cannot follow default field'
                    f'{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}'
                )
        made = namedtuple(
            typename, list(types), defaults=[ns[name] for name in defaults],
            module=ns['__module__'],
        )  # fmt: skip
        _set_field_types(made, types, {name: ns[name] for name in defaults})
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in made._fields and key not in (
                '__module__', '__annotations__', '__annotated_body__', '__classcell__',
                '__orig_bases__', '__qualname__',
            ):  # fmt: skip
                setattr(made, key, value)
        made.__orig_bases__ = (NamedTuple,)
        generic = [base for base in bases if base is not _NamedTuple]
        return made if not generic else type(typename, (made, *generic), {'__module__': ns['__module__']})


def _set_field_types(made, types, defaults):
    made.__annotations__ = types
    kept = _trait('namedTupleHasTypes')
    if kept != 'no':
        made._field_types = OrderedDict(types) if kept == 'ordered' else types
        made._field_defaults = defaults


def _own_annotations(ns):
    from _loopscope import _annotations

    return {**ns.get('__annotations__', {}), **_annotations(ns)}


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})


class _NamedTupleMaker:
    __module__ = 'typing'

    def __call__(self, typename, fields=None, /, **kwargs):
        from collections import namedtuple
        from _collections import _caller_module

        if fields is None:
            fields = list(kwargs.items())
        made = namedtuple(typename, [name for name, _ in fields], module=_caller_module())
        _set_field_types(made, {name: _checked(kind) for name, kind in fields}, {})
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return '<function NamedTuple>'


NamedTuple = _NamedTupleMaker()


# --- TypedDict


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, closed=False):
        own = _own_annotations(ns)
        inherited = {}
        required, optional = set(), set()
        for base in bases:
            inherited.update(getattr(base, '_all_annotations', {}))
            required |= getattr(base, '__required_keys__', frozenset())
            optional |= getattr(base, '__optional_keys__', frozenset())
        for key, kind in own.items():
            shown = kind if isinstance(kind, str) else repr(kind)
            is_required = total
            if 'NotRequired[' in shown:
                is_required = False
            elif 'Required[' in shown:
                is_required = True
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        ns = {k: v for k, v in ns.items() if k not in ('__orig_bases__', '__annotated_body__')}
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        made._all_annotations = {**inherited, **own}
        made.__annotations__ = made._all_annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})


class _TypedDictMaker:
    __module__ = 'typing'

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        from _collections import _caller_module

        fields = kwargs if fields is None else fields
        ns = {'__annotations__': dict(fields), '__module__': _caller_module()}
        return _TypedDictMeta(typename, (), ns, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDictMaker()


class NewType:
    __module__ = 'typing'

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        from _collections import _caller_module

        self.__module__ = _caller_module()

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        from _typingAliases import _union

        return _union((self, other))
