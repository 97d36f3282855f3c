# Hidden functions that the interpreter calls in place of natives that must run Python code.
# Only plain function definitions; names from intrinsics are injected (see prelude.ts).


def nothing():
    return None


def call_native(f, args):
    return f(*args)


def getattribute(custom, obj, name):
    try:
        return custom(obj, name)
    except AttributeError:
        fallback = _lookup(type(obj), '__getattr__')
        if fallback is None:
            raise
    return fallback(obj, name)


def binary_op(x, y, name, rname, _iname, symbol):
    tx = type(x)
    ty = type(y)
    left = _lookup(tx, name)
    right = _lookup(ty, rname)
    if right is not None and tx is not ty and issubclass(ty, tx) and right is not _lookup(tx, rname):
        r = right(y, x)
        if r is not NotImplemented:
            return r
        right = None
    if left is not None:
        r = left(x, y)
        if r is not NotImplemented:
            return r
    if right is not None and tx is not ty:
        r = right(y, x)
        if r is not NotImplemented:
            return r
    if symbol == '*' or symbol == '*=':
        if _is_sequence(x) and not isinstance(y, int) and _lookup(ty, '__index__') is not None:
            return x * index_of(y)
        if _is_sequence(y) and not isinstance(x, int) and _lookup(tx, '__index__') is not None:
            return index_of(x) * y
    return _unsupported_operands(symbol, x, y)


def power_modulo(method, x, y, mod):
    r = method(x, y, mod)
    if r is NotImplemented:
        kinds = ', '.join([repr(type(v).__name__) for v in (x, y, mod)])
        raise TypeError('unsupported operand type(s) for ** or pow(): ' + kinds)
    return r


def inplace_op(x, y, name, rname, iname, symbol):
    f = _lookup(type(x), iname)
    if f is not None:
        r = f(x, y)
        if r is not NotImplemented:
            return r
    return binary_op(x, y, name, rname, iname, symbol)


def rich_compare(x, y, name, reflected, symbol):
    tx = type(x)
    ty = type(y)
    swapped = False
    if tx is not ty and issubclass(ty, tx):
        f = _lookup(ty, reflected)
        if f is not None:
            swapped = True
            r = f(y, x)
            if r is not NotImplemented:
                return r
    f = _lookup(tx, name)
    if f is not None:
        r = f(x, y)
        if r is not NotImplemented:
            return r
    elif symbol == '!=':
        f = _lookup(tx, '__eq__')
        if f is not None:
            r = f(x, y)
            if r is not NotImplemented:
                return not r
    if not swapped:
        f = _lookup(ty, reflected)
        if f is not None:
            r = f(y, x)
            if r is not NotImplemented:
                return r
        elif symbol == '!=':
            f = _lookup(ty, '__eq__')
            if f is not None:
                r = f(y, x)
                if r is not NotImplemented:
                    return not r
    return _compare_containers(x, y, symbol)


def compare_sequences(x, y, symbol):
    n = min(len(x), len(y))
    for i in range(n):
        a = x[i]
        b = y[i]
        if a is b or a == b:
            continue
        if symbol == '==':
            return False
        if symbol == '!=':
            return True
        if symbol == '<':
            return a < b
        if symbol == '<=':
            return a <= b
        if symbol == '>':
            return a > b
        return a >= b
    if symbol == '==':
        return len(x) == len(y)
    if symbol == '!=':
        return len(x) != len(y)
    if symbol == '<':
        return len(x) < len(y)
    if symbol == '<=':
        return len(x) <= len(y)
    if symbol == '>':
        return len(x) > len(y)
    return len(x) >= len(y)


def compare_dicts(x, y, symbol):
    same = len(x) == len(y)
    if same:
        for k, v in x.items():
            if k not in y:
                same = False
                break
            other = y[k]
            if v is not other and not v == other:
                same = False
                break
    return same if symbol == '==' else not same


def truth(v):
    f = _lookup(type(v), '__bool__')
    if f is not None:
        r = f(v)
        if r is not True and r is not False:
            raise TypeError(f'__bool__ should return bool, returned {type(r).__name__}')
        return r
    n = _lookup(type(v), '__len__')(v)
    if n < 0:
        raise ValueError('__len__() should return >= 0')
    return n != 0


def contains(haystack, needle):
    f = _lookup(type(haystack), '__contains__')
    if f is not None:
        return not not f(haystack, needle)
    if getattr(type(haystack), '__contains__', NotImplemented) is None:
        raise TypeError(f"'{type(haystack).__name__}' object is not a container")
    if _lookup(type(haystack), '__iter__') is None and _lookup(type(haystack), '__getitem__') is None:
        kind = type(haystack).__name__
        if _trait('containerErrorNamesContainer'):
            raise TypeError(f"argument of type '{kind}' is not a container or iterable")
        raise TypeError(f"argument of type '{kind}' is not iterable")
    return sequence_contains(haystack, needle)


def iter_checked(v):
    it = _lookup(type(v), '__iter__')(v)
    if _lookup(type(it), '__next__') is None:
        raise TypeError(f"iter() returned non-iterator of type '{type(it).__name__}'")
    return it


def sequence_next(it, source, index):
    try:
        return source[index]
    except (IndexError, StopIteration):
        _end_iterator(it)
    raise StopIteration


def callable_next(it, f, sentinel):
    v = f()
    if v == sentinel:
        _end_iterator(it)
        raise StopIteration
    return v


def list_iadd(x, items):
    for item in iter_sized(items):
        x.append(item)
    return x


def list_extend(x, items):
    for item in iter_sized(items):
        x.append(item)


def list_setslice(x, key, items):
    if _lookup(type(items), '__iter__') is None and _lookup(type(items), '__getitem__') is None:
        if key.step is None or key.step == 1:
            raise TypeError(_trait('sliceAssignText'))
        raise TypeError('must assign iterable to extended slice')
    x[key] = rest_of(items)


def rest_of(items):
    return [item for item in items]


def to_list(items):
    out = []
    for item in iter_sized(items):
        out.append(item)
    return out


def unpack_list(items, n):
    out = []
    it = iter(items)
    for item in it:
        out.append(item)
        if len(out) > n:
            raise ValueError(f'too many values to unpack (expected {n})')
    return out


def dict_update(d, other):
    for k in other.keys():
        d[k] = other[k]


def make_set(items):
    s = set()
    for item in items:
        s.add(item)
    return s


def make_dict(items):
    d = {}
    i = 0
    while i < len(items):
        d[items[i]] = items[i + 1]
        i += 2
    return d


def class_getitem(cls, key):
    return cls.__class_getitem__(key)


def format_converted(v, how, spec):
    if how == 1:
        return format(str(v), spec)
    if how == 3:
        return format(ascii(v), spec)
    return format(repr(v), spec)


def str_checked(method, v):
    s = method(v)
    if not isinstance(s, str):
        raise TypeError(f'__str__ returned non-string (type {type(s).__name__})')
    return s


def repr_checked(method, v):
    s = method(v)
    if not isinstance(s, str):
        raise TypeError(f'__repr__ returned non-string (type {type(s).__name__})')
    return s


def repr_slow(v):
    return repr_checked(_lookup(type(v), '__repr__'), v)


def raise_class(cls):
    raise cls()


def raise_from(exc, cause):
    if isinstance(exc, type):
        exc = exc()
    if isinstance(cause, type):
        if not issubclass(cause, BaseException):
            raise TypeError('exception causes must derive from BaseException')
        cause = cause()
    if cause is not None and not isinstance(cause, BaseException):
        raise TypeError('exception causes must derive from BaseException')
    if not isinstance(exc, BaseException):
        raise TypeError('exceptions must derive from BaseException')
    raise exc from cause


def print_expr(v):
    print(repr(v))


def run_module(body, module, warnings):
    try:
        for line, text in warnings:
            _warn_of_syntax(module.__file__, line, text)
        body()
    except BaseException:
        _forget_module(module)
        raise
    _module_ready(module)


def close_dropped(gen):
    try:
        gen.close()
    except BaseException as exc:
        unraisable(exc, gen, None)


def finalize_dead(items):
    for item in items:
        finalize(item)


def finalize(item):
    if _is_plain_generator(item):
        close_dropped(item)
        return
    method = _lookup(type(item), '__del__')
    try:
        method(item)
    except BaseException as exc:
        unraisable(exc, item.__del__ if _trait('finalizerIsShownBound') else method, None)


def exec_code(body, names):
    if names is None:
        body()
    else:
        _run_body(body, names)


def eval_code(body, names):
    return body() if names is None else _run_body(body, names)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    _cannot_import(module, name)


def getattr_default(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def hasattr_slow(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def call_bound(descriptor, obj, args, keywords):
    get = _lookup(type(descriptor), '__get__')
    f = descriptor if get is None else get(descriptor, obj, type(obj))
    return f(*args, **keywords)
