"""Hints about types: names to write them with. They check nothing."""

import _collectionsAbc as _abc
import _collectionsSequences as _sequences
import _collectionsSets as _sets
import collections as _collections
from _contextManagers import AbstractAsyncContextManager as _AsyncManager
from _contextManagers import AbstractContextManager as _Manager
from _loopscope import _later, _trait
from _typeParameters import TypeAliasType
from _typingAliases import (
    Union, _GenericAlias, _AnnotatedAlias, _CallableGenericAlias, _LiteralGenericAlias, _SpecialForm, _TupleAlias, _Union, _annotated,
    _literal, _several, _single, _union,
)  # fmt: skip
from _typingClasses import Generic, NamedTuple, NewType, Protocol, TypedDict, runtime_checkable
from _typingVariables import ForwardRef as _ForwardRef
from _typingVariables import (
    ForwardRef, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple,
)  # fmt: skip

_later('_typingPatterns', 'Match', 'Pattern')

TYPE_CHECKING = False

Any = _SpecialForm('Any')
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')
Optional = _SpecialForm('Optional', lambda special, arg: _union((arg, None)))
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
Final = _SpecialForm('Final', _single)
ClassVar = _SpecialForm('ClassVar', _single)
TypeGuard = _SpecialForm('TypeGuard', _single)
TypeIs = _SpecialForm('TypeIs', _single)
Required = _SpecialForm('Required', _single)
NotRequired = _SpecialForm('NotRequired', _single)
ReadOnly = _SpecialForm('ReadOnly', _single)
Unpack = _SpecialForm('Unpack', _single)
Concatenate = _SpecialForm('Concatenate', _several)


def _alias(origin, name, arity=1):
    return _GenericAlias(origin, None, f'typing.{name}', arity)


List = _alias(list, 'List')
Dict = _alias(dict, 'Dict', 2)
Set = _alias(set, 'Set')
FrozenSet = _alias(frozenset, 'FrozenSet')
Tuple = _TupleAlias(tuple, None, 'typing.Tuple')
Type = _alias(type, 'Type')
DefaultDict = _alias(_collections.defaultdict, 'DefaultDict', 2)
OrderedDict = _alias(_collections.OrderedDict, 'OrderedDict', 2)
Counter = _alias(_collections.Counter, 'Counter')
ChainMap = _alias(_collections.ChainMap, 'ChainMap', 2)
Deque = _alias(_collections.deque, 'Deque')
Callable = _CallableGenericAlias(_abc.Callable, None, 'typing.Callable')
Hashable = _alias(_abc.Hashable, 'Hashable', 0)
Sized = _alias(_abc.Sized, 'Sized', 0)
Awaitable = _alias(_abc.Awaitable, 'Awaitable')
Coroutine = _alias(_abc.Coroutine, 'Coroutine', 3)
AsyncIterable = _alias(_abc.AsyncIterable, 'AsyncIterable')
AsyncIterator = _alias(_abc.AsyncIterator, 'AsyncIterator')
AsyncGenerator = _alias(_abc.AsyncGenerator, 'AsyncGenerator', None)
Iterable = _alias(_abc.Iterable, 'Iterable')
Iterator = _alias(_abc.Iterator, 'Iterator')
Generator = _alias(_abc.Generator, 'Generator', None)
Reversible = _alias(_abc.Reversible, 'Reversible')
Container = _alias(_abc.Container, 'Container')
Collection = _alias(_abc.Collection, 'Collection')
AbstractSet = _alias(_sets.Set, 'AbstractSet')
MutableSet = _alias(_sets.MutableSet, 'MutableSet')
Mapping = _alias(_sets.Mapping, 'Mapping', 2)
MutableMapping = _alias(_sets.MutableMapping, 'MutableMapping', 2)
MappingView = _alias(_sets.MappingView, 'MappingView')
KeysView = _alias(_sets.KeysView, 'KeysView')
ItemsView = _alias(_sets.ItemsView, 'ItemsView', 2)
ValuesView = _alias(_sets.ValuesView, 'ValuesView')
Sequence = _alias(_sequences.Sequence, 'Sequence')
MutableSequence = _alias(_sequences.MutableSequence, 'MutableSequence')
ByteString = _alias(_sequences.ByteString, 'ByteString', 0)
ContextManager = _alias(_Manager, 'ContextManager', None)
AsyncContextManager = _alias(_AsyncManager, 'AsyncContextManager', None)

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str


class SupportsInt(Protocol):
    _is_runtime_protocol = True

    def __int__(self): ...


class SupportsFloat(Protocol):
    _is_runtime_protocol = True

    def __float__(self): ...


class SupportsIndex(Protocol):
    _is_runtime_protocol = True

    def __index__(self): ...


class SupportsAbs(Protocol):
    _is_runtime_protocol = True

    def __abs__(self): ...


class SupportsRound(Protocol):
    _is_runtime_protocol = True

    def __round__(self, ndigits=0): ...


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


def cast(typ, val):
    return val


def overload(func):
    return _overloaded


def _overloaded(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.'
    )


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj, /):
    import sys

    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def dataclass_transform(**options):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn

    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return Generic
    if isinstance(tp, (_GenericAlias, _Union)) or hasattr(tp, '__args__'):
        return getattr(tp, '__origin__', None)
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    args = getattr(tp, '__args__', ())
    if getattr(tp, '__origin__', None) is _abc.Callable and args and args[0] is not ...:
        return (list(args[:-1]), args[-1])
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    from _loopscope import _annotation_texts

    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            found = base.__dict__.get('__annotations__')
            if found is None:
                found = base.__annotations__ if _annotation_texts(base) else {}
            for name, value in found.items():
                hints[name] = _evaluated(value, base, globalns, localns)
    else:
        for name, value in getattr(obj, '__annotations__', {}).items():
            hints[name] = _evaluated(value, obj, globalns, localns)
    return {k: _plain_hint(v, include_extras) for k, v in hints.items()}


def _evaluated(value, owner, globalns, localns):
    # A hint that is a text, in the names that are given or else where it stands.
    from _loopscope import _annotation_texts, _evaluate_annotation

    if isinstance(value, _ForwardRef):
        value = value.__forward_arg__
    if not isinstance(value, str):
        return value
    for names in (localns, globalns):
        if names is not None and value in names:
            return names[value]
    owner = getattr(owner, '__wrapped__', owner)
    return _evaluate_annotation(owner, value) if _annotation_texts(owner) else value


def _plain_hint(value, include_extras):
    if value is None:
        return type(None)
    if isinstance(value, _AnnotatedAlias) and not include_extras:
        return value.__origin__
    return value


def is_typeddict(tp):
    return type(tp).__name__ == '_TypedDictMeta'


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_overloads(func):
    return []


def clear_overloads():
    pass
