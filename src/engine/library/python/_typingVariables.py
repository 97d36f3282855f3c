"""Type variables, and references to types by their names."""

from _loopscope import _trait


def _checked(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


class _Final:
    __module__ = 'typing'

    def __or__(self, other):
        from _typingAliases import _union

        return _union((self, other))

    def __ror__(self, other):
        from _typingAliases import _union

        return _union((other, self))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class NoDefaultType:
    __module__ = 'typing'

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = NoDefaultType()


def _checked_bound(bound):
    return None if bound is None else _checked(bound)


class TypeVar(_Final):
    __module__ = 'typing'

    def __init__(
        self, name, *constraints, bound=None, covariant=False, contravariant=False,
        infer_variance=False, default=NoDefault,
    ):  # fmt: skip
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__name__ = name
        self._values = {
            'bound': _checked_bound(bound), 'constraints': constraints, 'default': default,
        }  # fmt: skip
        self._later = {}
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    def _asked(self, what):
        # What the type parameter of a generic function or class has is evaluated when asked for.
        make = self._later.get(what)
        if make is not None:
            self._values[what] = make()
            self._later[what] = None
        return self._values[what]

    @property
    def __bound__(self):
        return self._asked('bound')

    @property
    def __constraints__(self):
        return self._asked('constraints')

    if _trait('typeParameterDefaults'):

        @property
        def __default__(self):
            return self._asked('default')

        def has_default(self):
            return self.__default__ is not NoDefault

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        mark = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return mark + self.__name__


class ParamSpec(TypeVar):
    __module__ = 'typing'

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(TypeVar):
    __module__ = 'typing'

    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default=default)

    def __iter__(self):
        from _typingAliases import _GenericAlias

        yield _GenericAlias(self, (self,), 'typing.Unpack')

    def __repr__(self):
        return self.__name__


class ParamSpecArgs(_Final):
    __module__ = 'typing'

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(_Final):
    __module__ = 'typing'

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ForwardRef(_Final):
    __module__ = 'typing'
    __slots__ = ('__forward_arg__', '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'
