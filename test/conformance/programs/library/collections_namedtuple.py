# namedtuple: fields, defaults, errors, subclasses.
from collections import namedtuple


P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p[1], p._replace(x=5), p._asdict(), P._fields, P._make([3, 4]), p == (1, 2))
x, y = p; print(x, y, isinstance(p, tuple), hash(p) == hash((1, 2)))
for args, kw in (((1,), {}), ((1,2,3), {}), ((1,), {'z': 3}), ((1,), {'x': 3}), ((), {})):
    try: P(*args, **kw)
    except TypeError as e: print(e)
class Q(namedtuple('Q', ['a', 'b'])):
    __slots__ = ()
    def total(self): return self.a + self.b
print(Q(1, 2).total(), Q(1, 2), P.__name__, P.__module__)
for bad in ('x x', 'x _y', 'x class', 'x 1y'):
    try: namedtuple('B', bad)
    except ValueError as e: print(e)
print(namedtuple('R', 'x class x', rename=True)._fields)
