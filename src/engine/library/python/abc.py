# loopscope: hidden
"""Abstract base classes."""

from _abc import _register, _registered
from _loopscope import _trait


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    return bool(getattr(value, '__isabstractmethod__', False))


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(_static(cls, name)):
                names.add(name)
    return names


def _with_abstract_names(cls, namespace):
    cls.__abstractmethods__ = frozenset(_abstract_names(cls, namespace))
    return cls


def _static(cls, name):
    for base in cls.__mro__:
        namespace = vars(base)
        if name in namespace:
            return namespace[name]
    return None


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        return _with_abstract_names(super().__new__(mcls, name, bases, namespace, **kwargs), namespace)

    if _trait('abcMetaTakesKeywords'):

        def __new__(mcls, name, bases, namespace, **kwargs):
            return _with_abstract_names(super().__new__(mcls, name, bases, namespace, **kwargs), namespace)

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        _register(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if cls in kind.__mro__:
            return True
        claimed = instance.__class__
        return cls.__subclasscheck__(kind) or (
            claimed is not kind and cls.__subclasscheck__(claimed)
        )

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for other in _registered(cls):
            if issubclass(subclass, other):
                return True
        for other in cls.__subclasses__():
            if issubclass(subclass, other):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return 0


def update_abstractmethods(cls):
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    cls.__abstractmethods__ = frozenset(_abstract_names(cls, vars(cls)))
    return cls
