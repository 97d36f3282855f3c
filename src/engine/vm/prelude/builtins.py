# Hidden functions that stand in for built-ins which must run Python code (see prelude.ts).


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


def check_by_hook(hook, of, cls):
    return not not hook(of, cls)


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


def filled_list(target, items):
    for item in items:
        target.append(item)
    return target


def tuple_of(made, items):
    out = []
    for item in items:
        out.append(item)
    _set_items(made, out)
    return made


def list_remove(x, v):
    i = 0
    for item in x:
        if item is v or item == v:
            del x[i]
            return
        i += 1
    raise ValueError('list.remove(x): x not in list')


def sequence_index(x, v, start, stop):
    i = start
    while i < stop and i < len(x):
        if x[i] is v or x[i] == v:
            return i
        i += 1
    if isinstance(x, tuple):
        raise ValueError('tuple.index(x): x not in tuple')
    if _trait('listIndexSaysX'):
        raise ValueError('list.index(x): x not in list')
    raise ValueError(f'{v!r} is not in list')


def raise_not_in_list(v):
    raise ValueError(f'{v!r} is not in list')


def sequence_contains(x, v):
    for item in x:
        if item is v or item == v:
            return True
    return False


def items_contain(d, pair):
    if pair[0] not in d:
        return False
    v = d[pair[0]]
    return v is pair[1] or v == pair[1]


def index_of(v):
    if isinstance(v, slice):
        return slice(index_of(v.start), index_of(v.stop), index_of(v.step))
    if v is None or isinstance(v, int):
        return v
    f = _lookup(type(v), '__index__')
    if f is None:
        return v
    r = f(v)
    if not isinstance(r, int):
        raise TypeError(f'__index__ returned non-int (type {type(r).__name__})')
    return int(r)


def range_of(*args):
    return range(*[index_of(v) for v in args])


def range_index(r, v):
    i = 0
    for item in r:
        if item == v:
            return i
        i += 1
    raise ValueError('sequence.index(x): x not in sequence')


def raise_not_in_range(v):
    raise ValueError(f'{v!r} is not in range')


def chr_of(v):
    return chr(index_of(v))


def getitem_index(x, key):
    return x[index_of(key)]


def setitem_index(x, key, value):
    x[index_of(key)] = value


def delitem_index(x, key):
    del x[index_of(key)]


def sequence_count(x, v):
    n = 0
    for item in x:
        if item is v or item == v:
            n += 1
    return n


def merge_sorted(keys, items, reverse):
    # Bottom-up merge sort, stable; like CPython it asks only `<`.
    n = len(items)
    if reverse:
        keys.reverse()
        items.reverse()
    width = 1
    while width < n:
        new_keys = []
        new_items = []
        lo = 0
        while lo < n:
            mid = min(lo + width, n)
            hi = min(lo + 2 * width, n)
            i = lo
            j = mid
            while i < mid and j < hi:
                if keys[j] < keys[i]:
                    new_keys.append(keys[j])
                    new_items.append(items[j])
                    j += 1
                else:
                    new_keys.append(keys[i])
                    new_items.append(items[i])
                    i += 1
            new_keys.extend(keys[i:mid])
            new_items.extend(items[i:mid])
            new_keys.extend(keys[j:hi])
            new_items.extend(items[j:hi])
            lo = hi
        keys = new_keys
        items = new_items
        width *= 2
    if reverse:
        items.reverse()
    return items


def sorted_items(source, key, reverse):
    items = []
    for item in source:
        items.append(item)
    if key is None:
        return merge_sorted(items[:], items, reverse)
    keys = []
    for item in items:
        keys.append(key(item))
    order = _plain_order(keys, not not reverse)
    if order is not None:
        return [items[i] for i in order]
    return merge_sorted(keys, items, reverse)


def sort_list(x, key, reverse):
    items = x[:]
    _set_items(x, [])
    try:
        out = sorted_items(items, key, reverse)
    except BaseException:
        _set_items(x, items)
        raise
    changed = len(x) > 0
    _set_items(x, out)
    if changed:
        raise ValueError('list modified during sort')


def sum_items(source, start):
    total = start
    for item in source:
        total = total + item
    return total


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
    return hash(int(h))


def hash_tuple(v):
    if isinstance(v, frozenset):
        return _hash_of_set([hash(item) for item in v])
    return _hash_of_hashes([hash(item) for item in v])


def find_key(table, key, h):
    # The equal key that is in the table, in a tuple; None if there is none.
    for k in _candidates(table, h):
        if k is key or k == key:
            return (k,)
    return None


def table_contains(table, key):
    return find_key(table, key, hash(key)) is not None


def dict_getitem(d, key):
    found = find_key(d, key, hash(key))
    if found is not None:
        return _table_value(d, found[0])
    missing = _lookup(type(d), '__missing__')
    if missing is not None:
        return missing(d, key)
    raise KeyError(key)


def dict_get(d, key, default):
    found = find_key(d, key, hash(key))
    return default if found is None else _table_value(d, found[0])


def dict_setitem(d, key, value):
    h = hash(key)
    found = find_key(d, key, h)
    if found is None:
        _table_store(d, key, value, h)
    else:
        _table_store(d, found[0], value, None)


def dict_delitem(d, key):
    h = hash(key)
    found = find_key(d, key, h)
    if found is None:
        raise KeyError(key)
    _table_remove(d, found[0], h)


def dict_setdefault(d, key, default):
    h = hash(key)
    found = find_key(d, key, h)
    if found is not None:
        return _table_value(d, found[0])
    _table_store(d, key, default, h)
    return default


def dict_pop(d, key):
    h = hash(key)
    found = find_key(d, key, h)
    if found is None:
        raise KeyError(key)
    return _table_remove(d, found[0], h)


def dict_pop_default(d, key, default):
    h = hash(key)
    found = find_key(d, key, h)
    if found is None:
        return default
    return _table_remove(d, found[0], h)


def dict_update_from(d, source, keywords, result):
    if hasattr(source, 'keys'):
        for k in source.keys():
            d[k] = source[k]
    else:
        i = 0
        for pair in source:
            pair = pair_of(pair, i)
            d[pair[0]] = pair[1]
            i += 1
    for k in keywords:
        d[k] = keywords[k]
    return result


def pair_of(pair, i):
    try:
        items = list(pair)
    except TypeError:
        raise TypeError(f'cannot convert dictionary update sequence element #{i} to a sequence') from None
    if len(items) != 2:
        raise ValueError(f'dictionary update sequence element #{i} has length {len(items)}; 2 is required')
    return items


def dict_merge(x, y, in_place):
    out = x if in_place else dict(x)
    for k in y:
        out[k] = y[k]
    return out


def deque_extend(d, items, result):
    for item in items:
        d.append(item)
    return result


def deque_extendleft(d, items, result):
    for item in items:
        d.appendleft(item)
    return result


def deque_remove(d, v):
    i = 0
    for item in d:
        if item is v or item == v:
            del d[i]
            return
        i += 1
    raise_not_in_deque(v)


def deque_index(d, v, start, stop):
    i = start
    while i < stop:
        if d[i] is v or d[i] == v:
            return i
        i += 1
    raise_not_in_deque(v)


def raise_not_in_deque(v):
    raise ValueError(f'{v!r} is not in deque')


def deque_iadd(x, items):
    x.extend(items)
    return x


def dict_fromkeys(cls, items, value):
    d = cls()
    for item in items:
        d[item] = value
    return d


# --- text and numbers


def str_join(sep, items):
    return sep.join(to_list(items))


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


def percent_format(text, values):
    ready = []
    args = values if isinstance(values, tuple) else (values,)
    i = 0
    for spec in _percent_specs(text):
        code = spec[1]
        if spec[0] is not None:
            v = values[spec[0]]
        else:
            if i >= len(args):
                raise TypeError('not enough arguments for format string')
            v = args[i]
            i += 1
        if code == 's':
            v = str(v)
        elif code == 'r':
            v = repr(v)
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
        raise TypeError('not all arguments converted during string formatting')
    return _percent_fill(text, ready)


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


def generator_throw_new(g, cls, value, tb):
    if value is None:
        exc = cls()
    elif isinstance(value, tuple):
        exc = cls(*value)
    else:
        exc = cls(value)
    if not isinstance(exc, BaseException):
        raise TypeError('exceptions must derive from BaseException')
    if tb is not None:
        exc.__traceback__ = tb
    return g.throw(exc)


def generator_close(g):
    return g.close()


def dir_checked(method, v):
    return sorted(method(v))


def aiter_of(v):
    f = _lookup(type(v), '__aiter__')
    if f is None:
        raise TypeError(f"'{type(v).__name__}' object is not an async iterable")
    return f(v)


def anext_of(*args):
    f = _lookup(type(args[0]), '__anext__')
    if f is None:
        raise TypeError(f"'{type(args[0]).__name__}' object is not an async iterator")
    if len(args) == 1:
        return f(args[0])
    return anext_default(f(args[0]), args[1])


async def anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
