"""What generic functions, generic classes and type statements are made of (PEP 695)."""

from _typingAliases import _GenericAlias, _joined, _Union, _union
from _typingClasses import Generic
from _typingVariables import ParamSpec, TypeVar, TypeVarTuple


def type_param(name, bound, constraints, default):
    # Bound, constraints and default are functions that give them, or None.
    if name.startswith('**'):
        param = ParamSpec(name[2:], infer_variance=True)
    elif name.startswith('*'):
        param = TypeVarTuple(name[1:])
    else:
        param = TypeVar(name, infer_variance=True)
    param._later = {'bound': bound, 'constraints': constraints, 'default': default}
    return param


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
            self._value = self._make()
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
        return _GenericAlias(self, args if isinstance(args, tuple) else (args,), self.__name__)

    def __or__(self, other):
        return _TypeUnion(_union((self, other)).__args__)

    def __ror__(self, other):
        return _TypeUnion(_union((other, self)).__args__)


class _TypeUnion(_Union):
    def __repr__(self):
        return _joined(self.__args__)


def type_alias(name, make, params):
    alias = TypeAliasType(name, None, type_params=params)
    alias._make = make
    return alias
