"""Fields of data classes, and how they are found in a class."""

from _loopscope import _trait

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del elif else except finally '
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split()
)


class FrozenInstanceError(AttributeError):
    __module__ = 'dataclasses'


class _MissingType:
    __module__ = 'dataclasses'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _FactoryType:
    def __repr__(self):
        return '<factory>'


class _KwOnlyType:
    pass


MISSING = _MissingType()
_FACTORY = _FactoryType()
KW_ONLY = _KwOnlyType()


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
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = None

    def __repr__(self):
        kw_only = f'kw_only={self.kw_only!r},' if _trait('dataclassHasSlots') else ''
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
            f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},{kw_only}'
            f'_field_type={self._kind})'
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


def _kind_of(kind):
    # Whether an annotation (a type, or its text) is a ClassVar, an InitVar or KW_ONLY.
    if isinstance(kind, str):
        head = kind.split('[')[0].strip().split('.')[-1]
        if head == 'ClassVar':
            return 'class'
        if head == 'InitVar':
            return 'init'
        return 'kw_only' if head == 'KW_ONLY' else 'field'
    if kind is KW_ONLY:
        return 'kw_only'
    if isinstance(kind, InitVar) or kind is InitVar:
        return 'init'
    shown = repr(kind)
    if shown.startswith('typing.ClassVar'):
        return 'class'
    return 'field'


def _collect_fields(cls, params):
    out = []
    kw_only = params.kw_only
    for name, kind in _annotations_of(cls).items():
        what = _kind_of(kind)
        if what == 'kw_only':
            if kw_only is True and not params.kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only = True
            continue
        default = getattr(cls, name, MISSING)
        f = default if isinstance(default, Field) else field(default=_own_default(cls, name))
        f.name = name
        f.type = kind
        f._kind = what
        _check(f, what)
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        out.append(f)
    return out


def _own_default(cls, name):
    return getattr(cls, name, MISSING)


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
