# Hidden functions behind match statements and except* (see prelude.ts).


def match_keys(subject, keys):
    # The values under these keys, or None if one is missing (match_keys of ceval.c).
    seen = set()
    values = []
    missing = object()
    get = subject.get
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


def match_class(subject, cls, count, names):
    # The attributes that the sub-patterns are about, or None (match_class of ceval.c).
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a class')
    if not isinstance(subject, cls):
        return None
    found = []
    seen = set()
    if count:
        allowed = 1
        missing = object()
        args = getattr(cls, '__match_args__', missing)
        is_self = args is missing and _matches_itself(cls)
        if args is missing:
            args = ()
        elif not isinstance(args, tuple):
            raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {type(args).__name__})')
        if not is_self:
            allowed = len(args)
        if allowed < count:
            plural = '' if allowed == 1 else 's'
            raise TypeError(f'{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)')
        if is_self:
            found.append(subject)
        else:
            for name in args[:count]:
                if not isinstance(name, str):
                    raise TypeError(f'__match_args__ elements must be strings (got {type(name).__name__})')
                if not match_attribute(subject, cls, name, seen, found):
                    return None
    for name in names:
        if not match_attribute(subject, cls, name, seen, found):
            return None
    return tuple(found)


def match_attribute(subject, cls, name, seen, found):
    if name in seen:
        raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
    seen.add(name)
    try:
        found.append(getattr(subject, name))
    except AttributeError:
        return False
    return True


def match_length(subject):
    return len(subject)


def split_star(exc, kind):
    # What an except* clause takes of an exception, and what is left (exception_group_match).
    for one in kind if isinstance(kind, tuple) else (kind,):
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(one, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if exc is None:
        return (None, None)
    if isinstance(exc, kind):
        if isinstance(exc, BaseExceptionGroup):
            return (exc, None)
        wrapped = BaseExceptionGroup('', (exc,))
        wrapped.__traceback__ = exc.__traceback__
        return (wrapped, None)
    if isinstance(exc, BaseExceptionGroup):
        pair = exc.split(kind)
        if not isinstance(pair, tuple):
            raise TypeError(f'{type(exc).__name__}.split must return a tuple, not {type(pair).__name__}')
        if len(pair) < 2:
            raise TypeError(f'{type(exc).__name__}.split must return a 2-tuple, got tuple of size {len(pair)}')
        return (pair[0], pair[1])
    return (None, exc)


def end_of_star(orig, raised):
    # The exception that a try with except* raises at its end, or None (_PyExc_PrepReraiseStar).
    if not isinstance(orig, BaseExceptionGroup):
        return raised[0]
    fresh = []
    again = []
    for exc in raised:
        if exc is not None:
            (again if _same_metadata(exc, orig) else fresh).append(exc)
    left = group_projection(orig, again)
    if not fresh:
        return left
    if left is not None:
        fresh.append(left)
    if len(fresh) == 1:
        return fresh[0]
    return BaseExceptionGroup('', fresh)


def group_projection(group, keep):
    leaves = []
    for exc in keep:
        group_leaves(exc, leaves)
    return group_halves(group, lambda exc: _is_among(exc, leaves))[0]


def group_leaves(exc, leaves):
    if isinstance(exc, BaseExceptionGroup):
        for inner in exc.exceptions:
            group_leaves(inner, leaves)
    else:
        leaves.append(exc)
