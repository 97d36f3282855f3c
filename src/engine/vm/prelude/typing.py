# Hidden functions behind type parameters and type statements (see prelude.ts).


def type_param(name, bound, constraints, default):
    from _typeParameters import type_param as make
    return make(name, bound, constraints, default)


def generic_base(params):
    from _typeParameters import generic_base as make
    return make(params)


def type_alias(name, make_value, params):
    from _typeParameters import type_alias as make
    return make(name, make_value, params)


def repr_union(members):
    return ' | '.join([shown_type(v) for v in members])


def repr_alias(origin, args):
    return shown_type(origin) + '[' + ', '.join([shown_type(v) for v in args]) + ']'


def shown_type(v):
    if v is type(None):
        return 'None'
    if v is ...:
        return '...'
    if not isinstance(v, type):
        return repr(v)
    return v.__qualname__ if v.__module__ == 'builtins' else v.__module__ + '.' + v.__qualname__
