# Hidden functions behind type parameters and type statements (see prelude.ts).


def type_param(name):
    from _typeParameters import type_param as make
    return make(name)


def generic_base(params):
    from _typeParameters import generic_base as make
    return make(params)


def type_alias(name, value, names):
    from _typeParameters import type_alias as make
    return make(name, value, names)
