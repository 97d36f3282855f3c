"""The types of what the interpreter makes, and helpers for classes."""

import abc as _abc

from _collectionTypes import _mapping_proxy as MappingProxyType
from _loopscope import _is_generator_function, _iterable_coroutine, _trait


def _f():
    pass


def _g():
    yield 1


async def _c():
    pass


async def _ag():
    yield


FunctionType = type(_f)
LambdaType = FunctionType
CodeType = type(_f.__code__)
GeneratorType = type(_g())
_c_object = _c()
CoroutineType = type(_c_object)
_c_object.close()
_c_object = None
AsyncGeneratorType = type(_ag())


class _C:
    def method(self):
        pass


MethodType = type(_C().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
WrapperDescriptorType = type(object.__init__)
MethodDescriptorType = type(str.join)
MethodWrapperType = type(object().__str__)
ModuleType = type(_abc)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
try:
    raise TypeError
except TypeError as _exc:
    TracebackType = type(_exc.__traceback__)
GetSetDescriptorType = type(type.__dict__['__name__'])
class _Slotted:
    __slots__ = ('slot',)


MemberDescriptorType = type(_Slotted.slot)
DynamicClassAttribute = property


def _cell():
    x = 1

    def inner():
        return x

    return inner.__closure__[0]


CellType = type(_cell())


if _trait('hasGenericAlias'):
    GenericAlias = type(list[int])
if _trait('hasTypeUnion'):
    UnionType = type(int | str)


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        items = self.__dict__.items()
        if _trait('namespaceIsSorted'):
            items = sorted(items)
        return f'{name}({", ".join([f"{k}={v!r}" for k, v in items])})'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **kwargs):
        return type(self)(**{**self.__dict__, **kwargs})


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = _resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def _resolve_bases(bases):
    out = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            out.append(base)
        else:
            out.extend(base.__mro_entries__(bases))
    return bases if out == list(bases) else tuple(out)


resolve_bases = _resolve_bases


def prepare_class(name, bases=(), kwds=None):
    kwds = {} if kwds is None else dict(kwds)
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def get_original_bases(cls, /):
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


class _GeneratorWrapper:
    def __init__(self, gen):
        self._gen = gen

    def __await__(self):
        return self._gen

    def __iter__(self):
        return self._gen


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    kind = _is_generator_function(func)
    if kind == 2:
        return func
    if kind:
        return _iterable_coroutine(func)

    def wrapped(*args, **kwargs):
        return _GeneratorWrapper(func(*args, **kwargs))

    return wrapped
