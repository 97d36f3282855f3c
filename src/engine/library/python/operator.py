# loopscope: hidden
"""The operators as functions."""

from _loopscope import _length_hint, _trait


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


def is_none(a, /):
    return a is None


def is_not_none(a, /):
    return a is not None


_abs = abs
_pow = pow


def abs(a, /):
    return _abs(a)


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def index(a, /):
    if isinstance(a, int):
        return int(a)
    method = getattr(type(a), '__index__', None)
    if method is None:
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    return method(a)


def inv(a, /):
    return ~a


invert = inv


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def neg(a, /):
    return -a


def or_(a, b, /):
    return a | b


def pos(a, /):
    return +a


def pow(a, b, /):
    return a**b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


def concat(a, b, /):
    if not hasattr(a, '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def contains(a, b, /):
    return b in a


def countOf(a, b, /):
    return sum([1 for v in a if v is b or v == b])


def delitem(a, b, /):
    del a[b]


def getitem(a, b, /):
    return a[b]


def indexOf(a, b, /):
    for i, v in enumerate(a):
        if v is b or v == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


def setitem(a, b, c, /):
    a[b] = c


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    return _length_hint(obj, default)


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class attrgetter:
    def __init__(self, attr, /, *attrs):
        self._attrs = (attr,) + attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')

    def __call__(self, obj, /):
        values = []
        for name in self._attrs:
            value = obj
            for part in name.split('.'):
                value = getattr(value, part)
            values.append(value)
        return values[0] if len(values) == 1 else tuple(values)

    def __repr__(self):
        return f'operator.attrgetter({", ".join([repr(name) for name in self._attrs])})'


class itemgetter:
    def __init__(self, item, /, *items):
        self._items = (item,) + items

    def __call__(self, obj, /):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f'operator.itemgetter({", ".join([repr(item) for item in self._items])})'


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        shown = [repr(self._name)] + [repr(v) for v in self._args]
        shown += [f'{k}={v!r}' for k, v in self._kwargs.items()]
        return f'operator.methodcaller({", ".join(shown)})'


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


__lt__, __le__, __eq__, __ne__, __ge__ = lt, le, eq, ne, ge
__gt__, __abs__, __add__, __floordiv__, __index__ = gt, abs, add, floordiv, index
__inv__, __invert__, __lshift__, __mod__, __mul__ = inv, invert, lshift, mod, mul
__matmul__, __neg__, __pos__, __pow__, __rshift__ = matmul, neg, pos, pow, rshift
__sub__, __truediv__, __xor__, __concat__, __contains__ = sub, truediv, xor, concat, contains
__delitem__, __getitem__, __setitem__, __iadd__, __iand__ = delitem, getitem, setitem, iadd, iand
__iconcat__, __ifloordiv__, __ilshift__, __imod__, __imul__ = iconcat, ifloordiv, ilshift, imod, imul
__imatmul__, __ior__, __ipow__, __irshift__, __isub__ = imatmul, ior, ipow, irshift, isub
__itruediv__, __ixor__, __call__ = itruediv, ixor, call
__not__, __and__, __or__ = not_, and_, or_
