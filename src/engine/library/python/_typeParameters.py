"""What generic functions, generic classes and type statements are made of (PEP 695)."""

from _typingAliases import ParamSpec, TypeVar, TypeVarTuple, _Alias, _union
from _typingClasses import Generic


def type_param(name):
    if name.startswith('**'):
        return ParamSpec(name[2:], infer_variance=True)
    if name.startswith('*'):
        return TypeVarTuple(name[1:])
    return TypeVar(name, infer_variance=True)


def generic_base(params):
    return Generic[params]


class TypeAliasType:
    __module__ = 'typing'

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self._make = None

    @property
    def __value__(self):
        if self._make is not None:
            self._value = self._make(*self.__type_params__)
            self._make = None
        return self._value

    @property
    def __parameters__(self):
        return self.__type_params__

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _Alias(self, args if isinstance(args, tuple) else (args,), self.__name__)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


def type_alias(name, make, names):
    alias = TypeAliasType(name, None, type_params=tuple([type_param(n) for n in names]))
    alias._make = make
    return alias
