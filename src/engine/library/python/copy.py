"""Copies of objects, shallow and deep."""

__all__ = ['Error', 'copy', 'deepcopy', 'replace']

_ATOMIC = (
    type(None), int, float, complex, bool, str, bytes, type, range, type(Ellipsis), type(NotImplemented),
    type(lambda: 0), type(len), property,
)  # fmt: skip


class Error(Exception):
    pass


error = Error


def _is_atomic(x):
    cls = type(x)
    return cls in _ATOMIC or isinstance(x, type)


def _reduced(x, cls):
    method = getattr(cls, '__reduce__', None)
    if method is not None and method is not getattr(object, '__reduce__', None):
        return method(x)
    return None


def _state(x):
    # The attributes of an object: its dict, and its slots.
    out = dict(getattr(x, '__dict__', ()))
    for base in type(x).__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name) and name not in ('__dict__', '__weakref__'):
                out[name] = getattr(x, name)
    return out


def _blank(x, cls):
    if isinstance(x, BaseException):
        made = cls.__new__(cls, *x.args)
        made.args = x.args
        return made
    for base in (int, float, str, bytes, tuple, frozenset):
        if isinstance(x, base):
            return base.__new__(cls, base(x))
    return cls.__new__(cls)


def _set_state(made, x, state):
    if hasattr(type(x), '__setstate__'):
        made.__setstate__(state)
        return
    for name, value in state.items():
        object.__setattr__(made, name, value)


def _refuse_if_native(x, cls):
    for base in cls.__mro__:
        if base.__module__ != 'builtins' or base is object:
            continue
        if base.__name__ in ('generator', 'coroutine', 'async_generator', 'module', 'frame'):
            raise TypeError(f"cannot pickle '{cls.__name__}' object")


def _raw_state(x):
    method = getattr(type(x), '__getstate__', None)
    if method is not None and method is not getattr(object, '__getstate__', None):
        return method(x)
    return _state(x)


def copy(x):
    cls = type(x)
    if _is_atomic(x) or cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _rebuilt(x, reduced, None)
    _refuse_if_native(x, cls)
    made = _blank(x, cls)
    _fill(made, x, _same)
    _set_state(made, x, _raw_state(x))
    return made


def _same(x):
    return x


def _fill(made, x, each):
    if isinstance(x, list):
        list.extend(made, [each(v) for v in list.__iter__(x)])
    elif isinstance(x, dict):
        for k, v in dict.items(x):
            dict.__setitem__(made, each(k), each(v))
    elif type(x).__name__ == 'deque':
        made.extend([each(v) for v in x])
    elif isinstance(x, set):
        set.update(made, [each(v) for v in set.__iter__(x)])


def _rebuilt(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    func, args, *rest = reduced
    rest += [None] * (3 - len(rest))
    if memo is not None:
        args = [deepcopy(v, memo) for v in args]
    made = func(*args)
    if memo is not None:
        memo[id(x)] = made
    state, items, pairs = rest[:3]
    if state is not None:
        _set_state(made, x, deepcopy(state, memo) if memo is not None else state)
    for v in items or ():
        made.append(deepcopy(v, memo) if memo is not None else v)
    for k, v in pairs or ():
        if memo is not None:
            k, v = deepcopy(k, memo), deepcopy(v, memo)
        made[k] = v
    return made


def deepcopy(x, memo=None):
    if _is_atomic(x):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, memo)
    if known is not memo:
        return known
    made = _deep(x, type(x), memo)
    if made is not x:
        memo[key] = made
        # What has been copied must not make room for another object of its identity.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for v in x:
            made.append(deepcopy(v, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for k, v in x.items():
            made[deepcopy(k, memo)] = deepcopy(v, memo)
        return made
    if cls is tuple:
        items = [deepcopy(v, memo) for v in x]
        if id(x) in memo:
            return memo[id(x)]
        for old, new in zip(x, items):
            if old is not new:
                return tuple(items)
        return x
    if cls is set or cls is frozenset:
        return cls([deepcopy(v, memo) for v in x])
    method = getattr(cls, '__deepcopy__', None)
    if method is not None:
        return method(x, memo)
    if hasattr(x, '__func__') and hasattr(x, '__self__') and cls.__name__ == 'method':
        return cls(x.__func__, deepcopy(x.__self__, memo))
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _rebuilt(x, reduced, memo)
    _refuse_if_native(x, cls)
    if isinstance(x, tuple) and hasattr(x, '_make'):
        return cls._make([deepcopy(v, memo) for v in x])
    made = memo[id(x)] = _blank(x, cls)
    _fill(made, x, lambda v: deepcopy(v, memo))
    _set_state(made, x, deepcopy(_raw_state(x), memo))
    return made


def replace(obj, /, **changes):
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)
