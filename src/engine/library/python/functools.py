"""Tools for functions: wrappers, caches, partial application, dispatch by type."""

from _functools import Placeholder, _lru_cache_wrapper, _make_key, _Method, cmp_to_key, partial, reduce
from _loopscope import _helper, _later, _trait

_later('_cacheInfo', 'CacheInfo as _CacheInfo')

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
    'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
    'singledispatchmethod', 'cached_property', 'Placeholder',
]

WRAPPER_ASSIGNMENTS = tuple(_trait('wrapperAssignments').split())
WRAPPER_UPDATES = ('__dict__',)
_MISSING = object()


def update_wrapper(
    wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES
):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- orderings


@_helper
def _not(method):
    # The opposite of a comparison that a class defines.
    def opposite(self, other):
        result = method(self, other)
        return result if result is NotImplemented else not result

    return opposite


@_helper
def _or_equal(method):
    def derived(self, other):
        result = method(self, other)
        if result is NotImplemented:
            return result
        return result or self == other

    return derived


@_helper
def _and_unequal(method):
    def derived(self, other):
        result = method(self, other)
        if result is NotImplemented:
            return result
        return result and self != other

    return derived


@_helper
def _neither_nor_equal(method):
    def derived(self, other):
        result = method(self, other)
        if result is NotImplemented:
            return result
        return not result and self != other

    return derived


@_helper
def _not_or_equal(method):
    def derived(self, other):
        result = method(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other

    return derived


# The comparison that is there, in the order of preference, and how the others follow from it.
_DERIVED = (
    ('__lt__', (('__gt__', _neither_nor_equal), ('__le__', _or_equal), ('__ge__', _not))),
    ('__le__', (('__ge__', _not_or_equal), ('__lt__', _and_unequal), ('__gt__', _not))),
    ('__gt__', (('__lt__', _neither_nor_equal), ('__ge__', _or_equal), ('__le__', _not))),
    ('__ge__', (('__le__', _not_or_equal), ('__gt__', _and_unequal), ('__lt__', _not))),
)


def total_ordering(cls):
    present = [
        name for name, _ in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)
    ]
    if not present:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # CPython prefers __lt__ to __le__ to __gt__ to __ge__.
    for root, derived in _DERIVED:
        if root in present:
            break
    for name, make in derived:
        if name not in present:
            method = make(getattr(cls, root))
            method.__name__ = name
            setattr(cls, name, method)
    return cls


# --- caches


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool) and _trait('lruCacheTakesFunction'):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError(_trait('lruCacheErrorText'))

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


@_helper
def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    if _trait('cacheHasParameters'):
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                'Cannot use cached_property instance without calling __set_name__ on it.'
            )
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                f'{self.attrname!r} property.'
            ) from None
        value = cache.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            cache[self.attrname] = value
        return value


# --- partial methods


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func)]
        shown.extend([repr(v) for v in self.args])
        shown.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(shown)})'

    @_helper
    def _function(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), '__get__', None)
        if get is not None and not callable(self.func):
            inner = get(self.func, obj, cls)
            return partial(inner, *self.args, **self.keywords)
        if isinstance(self.func, (classmethod, staticmethod)):
            inner = self.func.__get__(obj, cls)
            return partial(inner, *self.args, **self.keywords)
        method = self._function()
        return method if obj is None else _Method(method, obj)


# --- dispatch by the type of the first argument


@_helper
def _implementation(cls, registry):
    mro = cls.__mro__
    for base in mro:
        if base in registry and base is not object:
            return registry[base]
        abstract = [
            t for t in registry
            if t not in mro and issubclass(base, t)
            and not any([issubclass(b, t) for b in base.__bases__])
        ]  # fmt: skip
        if abstract:
            best = abstract[0]
            for t in abstract[1:]:
                if issubclass(t, best):
                    best = t
                elif not issubclass(best, t):
                    raise RuntimeError(f'Ambiguous dispatch: {best} or {t}')
            return registry[best]
    return registry.get(object)


@_helper
def _hinted_class(func):
    from typing import get_type_hints

    if not getattr(func, '__annotations__', {}):
        raise TypeError(
            f'Invalid first argument to `register()`: {func!r}. '
            'Use either `@register(some_class)` or plain `@register` on an annotated function.'
        )
    name, cls = next(iter(get_type_hints(func).items()))
    if not isinstance(cls, type):
        raise TypeError(
            f'Invalid annotation for {name!r}. {cls!r} is not a class.'
        )
    return cls


def singledispatch(func):
    registry = {object: func}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        return _implementation(cls, registry)

    def register(cls, func=None):
        if isinstance(cls, type):
            classes = (cls,)
            if func is None:
                return lambda f: register(cls, f)
        elif func is None and hasattr(cls, '__args__') and not hasattr(cls, '__code__'):
            return lambda f: register(cls, f)
        elif hasattr(cls, '__args__') and not hasattr(cls, '__code__'):
            classes = cls.__args__
        else:
            func = cls
            hinted = _hinted_class(func)
            classes = (hinted,)
        for item in classes:
            registry[item] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **keywords):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **keywords)

        _method.register = self.register
        return update_wrapper(_method, self.func)
