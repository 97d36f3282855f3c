# Hidden functions that stand in for methods of strings, numbers and objects which must run Python code (see prelude.ts).


def str_format(pieces, args, keywords):
    out = ''
    for piece in pieces:
        out += piece[0]
        if len(piece) == 1:
            continue
        if isinstance(piece[1], int):
            v = args[piece[1]]
        else:
            v = keywords[piece[1]]
        for step in piece[2]:
            if step[0]:
                v = getattr(v, step[1])
            else:
                v = v[step[1]]
        if piece[3] == 's':
            v = str(v)
        elif piece[3] == 'r':
            v = repr(v)
        elif piece[3] == 'a':
            v = ascii(v)
        out += format(v, str_format(piece[4], args, keywords))
    return out


def percent_format(text, values, in_bytes):
    ready = []
    args = values if isinstance(values, tuple) else (values,)
    i = 0
    for spec in _percent_specs(text):
        code = spec[1]
        if spec[0] is not None:
            v = values[spec[0].encode('latin-1') if in_bytes else spec[0]]
        else:
            if i >= len(args):
                raise TypeError('not enough arguments for format string')
            v = args[i]
            i += 1
        if in_bytes and code in 'sbc':
            v = percent_bytes(v, code)
        elif code == 's':
            v = str(v)
        elif code == 'r':
            v = ascii(v) if in_bytes else repr(v)
        elif code == 'a':
            v = ascii(v)
        elif code in 'diu' and not isinstance(v, (int, float)):
            v = percent_number(v, '__int__')
        elif code in 'xXo' and not isinstance(v, int):
            v = percent_number(v, '__index__')
        elif code in 'eEfFgG' and not isinstance(v, (int, float)):
            v = percent_number(v, '__float__')
        ready.append(v)
    if i < len(args) and not _is_mapping(values):
        raise TypeError('not all arguments converted during bytes formatting' if in_bytes else 'not all arguments converted during string formatting')
    return _percent_fill(text, ready, in_bytes)


def bytes_percent(format, values):
    made = percent_format(format.decode('latin-1'), values, True)
    return type(format)(made.encode('latin-1'))


def percent_bytes(v, code):
    if code == 'c':
        if isinstance(v, int) and 0 <= v < 256 or isinstance(v, (bytes, bytearray)) and len(v) == 1:
            return chr(v if isinstance(v, int) else v[0])
        if isinstance(v, int):
            raise OverflowError('%c arg not in range(256)')
        raise TypeError('%c requires an integer in range(256) or a single byte')
    if isinstance(v, (bytes, bytearray, memoryview)) or _lookup(type(v), '__bytes__') is not None:
        return bytes(v).decode('latin-1')
    raise TypeError(f"%b requires a bytes-like object, or an object that implements __bytes__, not '{type(v).__name__}'")


def percent_number(v, name):
    f = _lookup(type(v), name)
    if f is None and name == '__int__':
        f = _lookup(type(v), '__index__')
    return v if f is None else f(v)


def format_checked(method, v, spec):
    r = method(v, spec)
    if not isinstance(r, str):
        raise TypeError(f'__format__ must return a str, not {type(r).__name__}')
    return r


def str_translate(text, table):
    out = []
    for ch in text:
        try:
            to = table[ord(ch)]
        except LookupError:
            out.append(ch)
            continue
        if to is None:
            continue
        out.append(chr(to) if isinstance(to, int) else to)
    return ''.join(out)


def wrapped_repr(name, f):
    return f'<{name}({f!r})>'


def str_of_class(cls, v):
    return cls(str(v))


def ascii_of(v):
    return ascii(_Text('', repr(v)))


def int_of(method, v, name):
    r = method(v)
    if not isinstance(r, int):
        raise TypeError(f'{name} returned non-int (type {type(r).__name__})')
    return int(r) if type(r) is not int and type(r) is not bool else r + 0


def float_of(method, v, name):
    r = method(v)
    if name == '__index__':
        return float(r)
    if not isinstance(r, float):
        raise TypeError(f'{type(v).__name__}.__float__ returned non-float (type {type(r).__name__})')
    return r


def hex_of(method, v):
    return hex(method(v))


def oct_of(method, v):
    return oct(method(v))


def bin_of(method, v):
    return bin(method(v))


def divmod_slow(x, y):
    return binary_op(x, y, '__divmod__', '__rdivmod__', '', 'divmod()')


# --- sets


def filled_set(s, items):
    for item in items:
        _set_store(s, item)
    return s


def _set_store(s, item):
    h = hash(item)
    if find_key(s, item, h) is None:
        _table_store(s, item, None, h)


def set_add(s, item):
    _set_store(s, item)


def set_update(s, items):
    for item in items:
        s.add(item)


def set_discard(s, item):
    h = hash(item)
    found = find_key(s, item, h)
    if found is not None:
        _table_remove(s, found[0], h)


def set_remove(s, item):
    h = hash(item)
    found = find_key(s, item, h)
    if found is None:
        raise KeyError(item)
    _table_remove(s, found[0], h)


def set_combine(symbol, s, others, result):
    for other in others:
        if symbol == '|':
            for item in other:
                _set_store(s, item)
        elif symbol == '&':
            keep = other if isinstance(other, (set, frozenset)) else set(other)
            for item in list(s):
                if item not in keep:
                    set_discard(s, item)
        elif symbol == '-':
            for item in list(other):
                set_discard(s, item)
        else:
            for item in list(other if isinstance(other, (set, frozenset)) else set(other)):
                if table_contains(s, item):
                    set_discard(s, item)
                else:
                    _set_store(s, item)
    return result


def set_operation(symbol, x, y, in_place):
    if in_place:
        set_combine(symbol, x, (y,), None)
        return x
    out = type(x)(x) if type(x) is set or type(x) is frozenset else set(x)
    if type(out) is frozenset:
        return frozenset(set_operation(symbol, set(x), y, False))
    return set_combine(symbol, out, (y,), out)


def set_relation(name, x, other):
    y = other if isinstance(other, (set, frozenset)) else set(other)
    if name == 'issubset':
        for item in x:
            if item not in y:
                return False
        return True
    if name == 'issuperset':
        for item in y:
            if item not in x:
                return False
        return True
    for item in x:
        if item in y:
            return False
    return True


def compare_tables(x, y, symbol):
    if symbol == '==' or symbol == '!=':
        same = len(x) == len(y) and set_relation('issubset', x, y)
        return same if symbol == '==' else not same
    if symbol == '<':
        return len(x) < len(y) and set_relation('issubset', x, y)
    if symbol == '<=':
        return set_relation('issubset', x, y)
    if symbol == '>':
        return len(x) > len(y) and set_relation('issuperset', x, y)
    return set_relation('issuperset', x, y)


def view_combine(symbol, x, y):
    out = set(x)
    return set_combine(symbol, out, (y,), out)


def view_compare(symbol, x, y):
    if not (_is_set_like(x) and _is_set_like(y)):
        return NotImplemented
    return compare_tables(set(x), set(y), symbol)


def view_isdisjoint(x, y):
    for item in y:
        if item in x:
            return False
    return True


# --- bytes


def bytes_of(items):
    return bytes(to_list(items))


def bytes_join(sep, items):
    return sep.join(to_list(items))


def bytes_decode(v, encoding, errors):
    return v.decode(encoding, errors)


# --- exception groups


def group_condition(condition):
    # What split() and subgroup() take, as a function of an exception.
    if isinstance(condition, type):
        if issubclass(condition, BaseException):
            return lambda exc: isinstance(exc, condition)
    elif isinstance(condition, tuple):
        if all([isinstance(c, type) and issubclass(c, BaseException) for c in condition]):
            return lambda exc: isinstance(exc, condition)
    elif callable(condition):
        return condition
    raise TypeError(_trait('splitConditionText'))


def group_like(group, members):
    # A group as derive() makes it, with the traceback, cause, context and notes of the original.
    made = group.derive(members)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    if group.__cause__ is not None:
        made.__cause__ = group.__cause__
    made.__suppress_context__ = group.__suppress_context__
    notes = getattr(group, '__notes__', None)
    if isinstance(notes, list):
        made.__notes__ = notes[:]
    return made


def group_halves(group, test):
    if test(group):
        return group, None
    if not isinstance(group, BaseExceptionGroup):
        return None, group
    inside = []
    outside = []
    for exc in group.exceptions:
        matched, rest = group_halves(exc, test)
        if matched is not None:
            inside.append(matched)
        if rest is not None:
            outside.append(rest)
    return (group_like(group, inside) if inside else None, group_like(group, outside) if outside else None)


def group_split(group, condition):
    return group_halves(group, group_condition(condition))


def group_subgroup(group, condition):
    return group_halves(group, group_condition(condition))[0]


# --- generators called from elsewhere than an instruction


def generator_send(g, v):
    return g.send(v)


def generator_next(g):
    return g.__next__()


def generator_throw(g, args):
    return g.throw(*args)


def exception_of_parts(cls, value, tb):
    if not isinstance(cls, type):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        exc = cls
    elif isinstance(value, cls):
        exc = value
    elif value is None:
        exc = cls()
    elif isinstance(value, tuple):
        exc = cls(*value)
    else:
        exc = cls(value)
    if isinstance(cls, type) and not isinstance(exc, BaseException):
        raise TypeError('exceptions must derive from BaseException')
    if tb is not None:
        exc.__traceback__ = tb
    return exc


def throw_parts(target, method, cls, value, tb):
    return getattr(target, method)(exception_of_parts(cls, value, tb))


def throw_old_signature(target, method, cls, value, tb):
    _warn('DeprecationWarning', f'the (type, exc, tb) signature of {method}() is deprecated, '
                                'use the single-arg signature instead.')
    if tb is not None and type(tb).__name__ != 'traceback':
        raise TypeError('throw() third argument must be a traceback object')
    return throw_parts(target, method, cls, value, tb)


def generator_close(g):
    return g.close()


def dir_checked(method, v):
    return sorted(method(v))
