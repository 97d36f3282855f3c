"""Fields of data classes, and how they are found in a class."""

from _collectionTypes import _mapping_proxy
from _loopscope import _trait

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del elif else except finally '
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split()
)


class FrozenInstanceError(AttributeError):
    __module__ = 'dataclasses'


class _MISSING_TYPE:
    __module__ = 'dataclasses'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _FactoryType:
    def __repr__(self):
        return '<factory>'


class _KW_ONLY_TYPE:
    __module__ = 'dataclasses'


class _Slotted:
    __slots__ = ('slot',)


_MemberDescriptor = type(_Slotted.slot)
_NO_METADATA = _mapping_proxy({})
_KIND_NAMES = {'field': '_FIELD', 'class': '_FIELD_CLASSVAR', 'init': '_FIELD_INITVAR'}


MISSING = _MISSING_TYPE()
_FACTORY = _FactoryType()
KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    __module__ = 'dataclasses'

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


class Field:
    __module__ = 'dataclasses'

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else _mapping_proxy(metadata)
        self.kw_only = kw_only
        self._kind = None
        self._showing = False

    def __set_name__(self, owner, name):
        # What the class holds is the field: its default is told its name by it.
        set_name = getattr(type(self.default), '__set_name__', None)
        if set_name is not None:
            set_name(self.default, owner, name)

    def __repr__(self):
        if self._showing:
            return '...'
        self._showing = True
        try:
            return self._shown()
        finally:
            self._showing = False

    def _shown(self):
        kw_only = f'kw_only={self.kw_only!r},' if _trait('dataclassHasSlots') else ''
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
            f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},{kw_only}'
            f'_field_type={_KIND_NAMES.get(self._kind)})'
        )


class _Params:
    def __init__(
        self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    ):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        names = list(self.__dict__)
        if not _trait('dataclassShowsParams'):
            names = names[:6]
        shown = ','.join([f'{name}={getattr(self, name)!r}' for name in names])
        return f'_DataclassParams({shown})'


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
    metadata=None, kw_only=MISSING, doc=None,
):  # fmt: skip
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _annotations_of(cls):
    # In 3.14 they are no part of the namespace; an inherited dict is not the class's own.
    if '__annotations__' in cls.__dict__:
        return cls.__dict__['__annotations__']
    found = getattr(cls, '__annotations__', {})
    for base in cls.__mro__[1:]:
        if getattr(base, '__annotations__', None) is found:
            return {}
    return found


def _kind_of(kind, cls):
    # Whether an annotation (a type, or its text) is a ClassVar, an InitVar or KW_ONLY.
    import sys

    if isinstance(kind, str):
        kind = _named_type(kind, cls, sys.modules)
    if kind is KW_ONLY:
        return 'kw_only'
    if isinstance(kind, InitVar) or kind is InitVar:
        return 'init'
    typing = sys.modules.get('typing')
    if typing is not None and typing.ClassVar in (kind, getattr(kind, '__origin__', None)):
        return 'class'
    return 'field'


def _named_type(text, cls, modules):
    # What the first name of an annotation's text is in the class's module, or in `typing` and
    # `dataclasses` by the name that this module gives them.
    import re

    found = re.match(r'\s*(?:(\w+)\s*\.)?\s*(\w+)', text)
    module = modules.get(cls.__module__)
    if found is None or module is None:
        return None
    prefix, name = found.groups()
    names = module.__dict__
    if prefix is None:
        return names.get(name)
    home = names.get(prefix)
    if home is None or home not in (modules.get('typing'), modules.get('dataclasses')):
        return None
    return home.__dict__.get(name)


def _collect_fields(cls, params):
    out = []
    kw_only = params.kw_only
    for name, kind in _annotations_of(cls).items():
        what = _kind_of(kind, cls)
        if what == 'kw_only':
            if kw_only is True and not params.kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only = True
            continue
        f = getattr(cls, name, MISSING)
        if not isinstance(f, Field):
            f = field(default=MISSING if isinstance(f, _MemberDescriptor) else f)
        f.name = name
        f.type = kind
        f._kind = what
        _check(f, what)
        if what == 'class' and f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        out.append(f)
    return out


def _check(f, what):
    if what != 'field' and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if what != 'field' and what != 'init':
        return
    if _trait('dataclassChecksHash'):
        mutable = f.default is not MISSING and type(f.default).__hash__ is None
    else:
        mutable = isinstance(f.default, (list, dict, set))
    if what == 'field' and mutable:
        raise ValueError(
            f'mutable default {type(f.default)} for field {f.name} is not allowed: '
            'use default_factory'
        )
