# Hidden functions that stand in for methods of dicts, sets and deques which must run Python code (see prelude.ts).


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
    if _lookup(type(pair), '__iter__') is None and _lookup(type(pair), '__getitem__') is None:
        raise TypeError(f'cannot convert dictionary update sequence element #{i} to a sequence')
    items = list(pair)
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
