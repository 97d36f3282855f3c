"""The methods that data classes are given."""

from _compiled import _function
from _dataclassFields import _FACTORY, _FIELDS, MISSING, FrozenInstanceError
from _loopscope import _trait


def _set(cls, name, value):
    # Answers whether the class has a method of its own under the name.
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _add_methods(cls, params, fields):
    plain = [f for f in fields.values() if f._kind == 'field']
    if params.init:
        _set(cls, '__init__', _init(cls, params, fields))
    if params.repr and '__repr__' not in cls.__dict__:
        cls.__repr__ = _repr(cls, plain)
    if params.eq and '__eq__' not in cls.__dict__:
        cls.__eq__ = _eq(cls, [f for f in plain if f.compare])


def _qualified(cls, name):
    return f'{cls.__qualname__}.{name}'


def _init(cls, params, fields):
    taken = [f for f in fields.values() if f._kind in ('field', 'init')]
    positional = [f for f in taken if f.init and not f.kw_only]
    keyword = [f for f in taken if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            shown = f'non-default argument {f.name!r} follows default argument'
            if _trait('dataclassNamesDefault'):
                shown += f' {seen_default.name!r}'
            raise TypeError(shown)
    namespace = {'_FACTORY': _FACTORY, '_set': object.__setattr__}
    for f in taken:
        if f.default is not MISSING:
            namespace[f'_default_{f.name}'] = f.default
        if f.default_factory is not MISSING:
            namespace[f'_factory_{f.name}'] = f.default_factory
    me = '_self_' if 'self' in fields else 'self'
    args = [me] + [_parameter(f) for f in positional]
    if keyword:
        args += ['*'] + [_parameter(f) for f in keyword]
    body = []
    for f in taken:
        value = _value(f, params)
        if f._kind == 'init' or value is None:
            continue
        if params.frozen:
            body.append(f'_set({me}, {f.name!r}, {value})')
        else:
            body.append(f'{me}.{f.name} = {value}')
    if hasattr(cls, '__post_init__'):
        given = ', '.join([f.name for f in taken if f._kind == 'init'])
        body.append(f'{me}.__post_init__({given})')
    made = _compile('__init__', args, body, cls, namespace)
    made.__annotations__ = {f.name: f.type for f in positional + keyword}
    made.__annotations__['return'] = None
    return made


def _parameter(f):
    if f.default is not MISSING:
        return f'{f.name}=_default_{f.name}'
    if f.default_factory is not MISSING:
        return f'{f.name}=_FACTORY'
    return f.name


def _value(f, params):
    if f.default_factory is not MISSING:
        made = f'_factory_{f.name}()'
        return f'{made} if {f.name} is _FACTORY else {f.name}' if f.init else made
    if f.init:
        return f.name
    return f'_default_{f.name}' if params.slots and f.default is not MISSING else None


def _compile(name, args, body, cls, namespace):
    # The function stands in one that has the namespace as its parameters: defaults are evaluated there.
    outer = ', '.join(namespace)
    lines = [f'def _create({outer}):', f' def {name}({", ".join(args)}):']
    lines += ['  ' + line for line in body or ['pass']]
    lines.append(f' return {name}')
    made = _function('\n'.join(lines), '_create', {}, None)(**namespace)
    made.__qualname__ = _qualified(cls, name)
    made.__module__ = cls.__module__
    return made


def _repr(cls, plain):
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in plain if f.repr])
    body = [
        'key = id(self)',
        'if key in running: return "..."',
        'running.append(key)',
        'try:',
        f' return self.__class__.__qualname__ + f"({shown})"',
        'finally:',
        ' running.remove(key)',
    ]
    return _compile('__repr__', ['self'], body, cls, {'running': []})


def _tuple_text(who, fields):
    return '(' + ''.join([f'{who}.{f.name}, ' for f in fields]) + ')'


def _eq(cls, compared):
    mine, theirs = _tuple_text('self', compared), _tuple_text('other', compared)
    if _trait('dataclassComparesFields'):
        same = ' and '.join([f'self.{f.name} == other.{f.name}' for f in compared]) or 'True'
        body = [
            'if self is other: return True',
            'if other.__class__ is self.__class__:',
            f' return {same}',
            'return NotImplemented',
        ]
    else:
        body = [
            'if other.__class__ is self.__class__:',
            f' return {mine} == {theirs}',
            'return NotImplemented',
        ]
    return _compile('__eq__', ['self', 'other'], body, cls, {})


def _add_order(cls, plain):
    compared = [f for f in plain if f.compare]
    mine, theirs = _tuple_text('self', compared), _tuple_text('other', compared)
    for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        body = [
            'if other.__class__ is self.__class__:',
            f' return {mine} {op} {theirs}',
            'return NotImplemented',
        ]
        if _set(cls, name, _compile(name, ['self', 'other'], body, cls, {})):
            raise TypeError(
                f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                'Consider using functools.total_ordering'
            )


def _frozen_methods(cls, fields):
    names = tuple(fields)

    def __setattr__(self, name, value):
        if type(self) is owner[0] or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(owner[0], self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is owner[0] or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(owner[0], self).__delattr__(name)

    owner = [cls]
    for method in (__setattr__, __delattr__):
        method.__qualname__ = _qualified(cls, method.__name__)
        if _set(cls, method.__name__, method):
            raise TypeError(
                f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}'
            )


def _add_hash(cls, params, plain, explicit):
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif explicit or not params.eq:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    hashed = [f for f in plain if (f.compare if f.hash is None else f.hash)]
    body = [f'return hash({_tuple_text("self", hashed)})']
    cls.__hash__ = _compile('__hash__', ['self'], body, cls, {})


def _generic_replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._kind == 'class':
            continue
        if not f.init:
            if f.name in changes:
                error = TypeError if _trait('namedTupleReplaces') else ValueError
                raise error(
                    f'field {f.name} is declared with init=False, it cannot be specified with '
                    'replace()'
                )
            continue
        if f.name not in changes:
            if f._kind == 'init' and f.default is MISSING:
                error = TypeError if _trait('namedTupleReplaces') else ValueError
                raise error(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return type(self)(**changes)
