# Hidden functions that stand in for methods of sequences which must run Python code (see prelude.ts).


def length_hint(v, default):
    f = _lookup(type(v), '__len__')
    if f is not None:
        try:
            return len(v)
        except TypeError:
            pass
    f = _lookup(type(v), '__length_hint__')
    if f is None:
        return default
    try:
        n = f(v)
    except TypeError:
        return default
    if n is NotImplemented:
        return default
    if not isinstance(n, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(n).__name__}')
    if n < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return n


def iter_sized(items):
    # As whoever makes room for all items before taking them.
    it = iter(items)
    length_hint(items, 0)
    return it


def filled_list(target, items):
    for item in iter_sized(items):
        target.append(item)
    return target


def tuple_of(made, items):
    out = []
    for item in iter_sized(items):
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
    items = to_list(source)
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


def bytearray_of(cls, *args):
    made = cls()
    made.extend(bytes(*args))
    return made


def bytes_of_index(source, iterable):
    try:
        size = index_of(source)
    except TypeError:
        if not iterable:
            raise TypeError(f"cannot convert '{type(source).__name__}' object to bytes")
        size = rest_of(source)
    return bytes(size)
