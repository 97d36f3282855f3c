# Hidden functions that stand in for built-in functions which must run Python code (see prelude.ts).


def time_strptime(*args):
    from _strptime import time_of

    return time_of(*args)


def print_pieces(args, sep, end, file, flush):
    first = True
    for v in args:
        if first:
            first = False
        else:
            file.write(sep)
        file.write(str(v))
    file.write(end)
    if flush:
        file.flush()


def input_prompt(prompt):
    return input(str(prompt))


def file_writelines(file, lines):
    for line in lines:
        file.write(line)


def call_for_none(f, args):
    f(*args)


def repr_builtin(v):
    if not _repr_enter(v):
        return _repr_again(v)
    try:
        return repr_container(v)
    finally:
        _repr_leave(v)


def repr_container(v):
    if isinstance(v, list):
        return '[' + ', '.join([repr(item) for item in v]) + ']'
    if isinstance(v, tuple):
        if len(v) == 1:
            return '(' + repr(v[0]) + ',)'
        return '(' + ', '.join([repr(item) for item in v]) + ')'
    if isinstance(v, dict):
        return '{' + ', '.join([repr(k) + ': ' + repr(x) for k, x in v.items()]) + '}'
    if isinstance(v, BaseException):
        inner = ', '.join([repr(item) for item in v.args])
        if len(v.args) == 1:
            if _trait('exceptionReprTrailingComma'):
                inner += ','
        return type(v).__name__ + '(' + inner + ')'
    return _repr_of_parts(v, [repr(item) for item in _repr_parts(v)])


def not_equal(eq, x, y):
    r = eq(x, y)
    if r is NotImplemented:
        return r
    return not r


def len_checked(method, v):
    n = method(v)
    if not isinstance(n, int):
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
    if n < 0:
        raise ValueError('__len__() should return >= 0')
    return int(n)


# --- iteration


def next_of(it):
    return next(it)


def next_default(it, default):
    try:
        return next(it)
    except StopIteration:
        return default


def enumerate_next(count, it):
    return (count, next(it))


def enumerate_slow(items, start):
    return _make_enumerate(iter(items), start)


def zip_slow(sources, strict):
    return _make_over('zip', tuple([iter(s) for s in sources]), not not strict)


def zip_next(its, strict):
    if not its:
        raise StopIteration
    out = []
    n = 0
    for it in its:
        try:
            out.append(next(it))
        except StopIteration:
            if not strict:
                raise
            break
        n += 1
    if n == len(its):
        return tuple(out)
    if n > 0:
        others = ' 1' if n == 1 else f's 1-{n}'
        raise ValueError(f'zip() argument {n + 1} is shorter than argument{others}')
    i = 1
    while i < len(its):
        try:
            next(its[i])
        except StopIteration:
            i += 1
            continue
        others = ' 1' if i == 1 else f's 1-{i}'
        raise ValueError(f'zip() argument {i + 1} is longer than argument{others}')
    raise StopIteration


def map_slow(f, sources):
    return _make_over('map', tuple([iter(s) for s in sources]), f)


def map_next(f, its):
    args = []
    for it in its:
        args.append(next(it))
    return f(*args)


def filter_slow(f, source):
    return _make_over('filter', iter(source), f)


def filter_next(f, it):
    while True:
        v = next(it)
        if f is None:
            if v:
                return v
        elif f(v):
            return v


def reversed_sequence(v):
    return _make_reversed(v, len(v))


# --- containers


def extreme(name, source, key, has_default, default):
    first = True
    best = None
    best_key = None
    for item in source:
        k = item if key is None else key(item)
        if first:
            first = False
        elif not (k < best_key if name == 'min' else k > best_key):
            continue
        best = item
        best_key = k
    if first:
        if has_default:
            return default
        if _trait('emptyExtremeIsArgument'):
            raise ValueError(f'{name}() arg is an empty sequence')
        raise ValueError(f'{name}() iterable argument is empty')
    return best


def any_item(source):
    for item in source:
        if item:
            return True
    return False


def all_item(source):
    for item in source:
        if not item:
            return False
    return True


# --- hashing and tables whose keys hash in Python


def hash_checked(method, v):
    h = method(v)
    if not isinstance(h, int):
        raise TypeError('__hash__ method should return an integer')
    h = int(h)
    # What fits a machine word counts as it is.
    return h if h != -1 and -1 << 63 <= h < 1 << 63 else hash(h)


def hash_tuple(v):
    if isinstance(v, frozenset):
        return _hash_of_set([hash(item) for item in v])
    return _hash_of_hashes([hash(item) for item in v])


# --- math


def call_with_lists(f, sources):
    return f(*[[as_number(item, False) for item in source] for source in sources])


def call_with_numbers(f, whole, *args):
    return f(*[as_number(arg, whole) for arg in args])


def as_number(v, whole):
    if isinstance(v, (int, float)):
        return v
    method = _lookup(type(v), '__float__')
    if method is not None and not whole:
        r = method(v)
        if not isinstance(r, float):
            kind = type(v).__name__
            raise TypeError(f'{kind}.__float__ returned non-float (type {type(r).__name__})')
        return r
    method = _lookup(type(v), '__index__')
    return v if method is None else method(v)


def product_of(source, start):
    total = start
    for item in source:
        total = total * item
    return total


def sum_of_products(p, q):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    total = 0
    i = 0
    while i < len(p):
        total = total + p[i] * q[i]
        i += 1
    return total


def open_file(options):
    from _textStreams import open_file
    return open_file(**options)


def call_breakpointhook(hook, args, kwargs):
    return hook(*args, **kwargs)


def sys_breakpointhook(args, kwargs):
    from _breakpointHook import call
    return call(args, kwargs)


def complex_of(real, real_method, imag, imag_method):
    if real_method == '__complex__':
        real = type(real).__complex__(real)
        if type(real) is not complex:
            if _trait('complexResultIsNamed'):
                raise TypeError(f'__complex__ returned non-complex (type {type(real).__name__})')
            raise TypeError('__complex__ should return a complex object')
    elif real_method is not None:
        real = float(real)
    if imag is None:
        return complex(real)
    return complex(real, imag if imag_method is None else float(imag))
