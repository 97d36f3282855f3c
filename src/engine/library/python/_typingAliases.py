"""What brackets after a type make: aliases, unions, literals."""

from _loopscope import _trait
from _typingVariables import ForwardRef, TypeVar, _Final, _checked


def _shown(arg):
    # How a type is written inside brackets.
    if arg is ...:
        return '...'
    if arg is type(None):
        return 'NoneType'
    if isinstance(arg, list):
        return '[' + ', '.join([_shown(a) for a in arg]) + ']'
    if isinstance(arg, type) and not hasattr(arg, '__origin__'):
        if arg.__module__ == 'builtins':
            return arg.__qualname__
        return f'{arg.__module__}.{arg.__qualname__}'
    return repr(arg)


def _joined(args):
    return ' | '.join(['None' if a is type(None) else _shown(a) for a in args])


def _parameters(args):
    out = []
    for arg in args:
        found = [arg] if isinstance(arg, TypeVar) else getattr(arg, '__parameters__', ())
        if not isinstance(arg, TypeVar) and isinstance(arg, type):
            found = ()
        for p in found:
            if p not in out:
                out.append(p)
    return tuple(out)


def _substituted(arg, mapping):
    if isinstance(arg, TypeVar):
        return mapping.get(arg, arg)
    if isinstance(arg, (_GenericAlias, _Union)):
        params = arg.__parameters__
        return arg[tuple([mapping.get(p, p) for p in params])] if params else arg
    return arg


class _GenericAlias(_Final):
    __module__ = 'typing'

    """`List` and `List[int]`: a class, the arguments (None before brackets), and how it is written."""

    def __init__(self, origin, args, name, arity=None):
        self.__origin__ = origin
        self._bare = args is None
        self.__args__ = () if args is None else args
        self.__parameters__ = _parameters(self.__args__)
        self._name = name
        self._arity = arity

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_checked(a) for a in args])
        if not self._bare:
            params = self.__parameters__
            if not params:
                raise TypeError(f'{self!r} is not a generic class')
            if len(params) != len(args):
                many = 'many' if len(args) > len(params) else 'few'
                raise TypeError(
                    f'Too {many} arguments for {self!r}; actual {len(args)}, expected {len(params)}'
                )
            mapping = dict(zip(params, args))
            args = tuple([_substituted(a, mapping) for a in self.__args__])
        elif self._arity is not None and len(args) != self._arity:
            many = 'many' if len(args) > self._arity else 'few'
            raise TypeError(
                f'Too {many} arguments for {self!r}; actual {len(args)}, expected {self._arity}'
            )
        return _GenericAlias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if self._bare and self._name.startswith('typing.') and self.__origin__.__module__ == 'builtins':
            short = self._name.split('.')[-1]
            raise TypeError(
                f'Type {short} cannot be instantiated; use {self.__origin__.__name__}() instead'
            )
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        from _typingClasses import Generic

        if self.__origin__ is Generic:
            for base in bases:
                if isinstance(base, _GenericAlias) and base is not self:
                    return ()
            return (self.__origin__,)
        if not self._name.startswith('typing.') or issubclass(self.__origin__, Generic):
            return (self.__origin__,)
        later = bases[bases.index(self) + 1:]
        for base in later:
            if isinstance(base, _GenericAlias) or (isinstance(base, type) and issubclass(base, Generic)):
                return (self.__origin__,)
        return (self.__origin__, Generic)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if not self._bare:
            raise TypeError(
                'Subscripted generics cannot be used with class and instance checks'
            )
        return issubclass(cls, self.__origin__)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        if self._bare:
            return self._name
        args = self.__args__
        if self._name == 'typing.Callable' and len(args) > 1 and args[0] is not ...:
            return f'typing.Callable[[{", ".join([_shown(a) for a in args[:-1]])}], {_shown(args[-1])}]'
        if not args:
            return f'{self._name}[()]'
        return f'{self._name}[{", ".join([_shown(a) for a in args])}]'


class _CallableGenericAlias(_GenericAlias):
    __module__ = 'typing'

    def __getitem__(self, args):
        params, result = args
        if isinstance(params, list):
            flat = tuple([_checked(a) for a in params])
        else:
            flat = (params,)
        return _GenericAlias(self.__origin__, flat + (_checked(result),), self._name)


class _TupleAlias(_GenericAlias):
    __module__ = 'typing'

    def __getitem__(self, args):
        if args == ():
            return _GenericAlias(self.__origin__, (), self._name)
        return super().__getitem__(args)


class _Union(_Final):
    __module__ = 'typing'

    def __init__(self, args):
        self.__origin__ = Union
        self.__args__ = args
        self.__parameters__ = _parameters(args)

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        mapping = dict(zip(self.__parameters__, args))
        return _union([_substituted(a, mapping) for a in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, _Union):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return any([isinstance(obj, a) for a in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, a) for a in self.__args__])

    def __repr__(self):
        args = self.__args__
        if _trait('unionsAreTypes'):
            return _joined(args)
        none = type(None)
        if len(args) == 2 and none in args and _trait('unionsShowOptional'):
            other = args[1] if args[0] is none else args[0]
            return f'typing.Optional[{_shown(other)}]'
        return f'typing.Union[{", ".join([_shown(a) for a in args])}]'


def _union(args):
    flat = []
    for arg in args:
        arg = _checked(arg)
        for part in arg.__args__ if isinstance(arg, _Union) else (arg,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _Union(tuple(flat))


class _SpecialForm(_Final):
    __module__ = 'typing'

    """A name that takes brackets in its own way, or none at all."""

    def __init__(self, name, subscribe=None):
        self._name = name
        self._subscribe = subscribe

    def __getitem__(self, args):
        if self._subscribe is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._subscribe(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __repr__(self):
        return 'typing.' + self._name

    def __hash__(self):
        return hash(self._name)


def _single(special, arg):
    return _GenericAlias(special, (_checked(arg),), repr(special))


def _several(special, args):
    if not isinstance(args, tuple):
        args = (args,)
    return _GenericAlias(special, tuple([_checked(a) for a in args]), repr(special))


class _LiteralGenericAlias(_GenericAlias):
    __module__ = 'typing'

    def __repr__(self):
        return f'typing.Literal[{", ".join([repr(a) for a in self.__args__])}]'


def _literal(special, args):
    if not isinstance(args, tuple):
        args = (args,)
    flat = []
    for arg in args:
        for part in arg.__args__ if isinstance(arg, _LiteralGenericAlias) else (arg,):
            flat.append(part)
    return _LiteralGenericAlias(special, tuple(flat), 'typing.Literal')


class _AnnotatedAlias(_GenericAlias):
    __module__ = 'typing'

    def __init__(self, kind, metadata):
        super().__init__(kind, (kind,), 'typing.Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        shown = [_shown(self.__origin__)] + [repr(m) for m in self.__metadata__]
        return f'typing.Annotated[{", ".join(shown)}]'

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__


def _annotated(special, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    kind = _checked(args[0])
    if isinstance(kind, _AnnotatedAlias):
        return _AnnotatedAlias(kind.__origin__, kind.__metadata__ + args[1:])
    return _AnnotatedAlias(kind, args[1:])


Union = _SpecialForm('Union', lambda special, args: _union(args if isinstance(args, tuple) else (args,)))
