# The special methods of operators, containers, calls, attributes, formats and classes.
# min: 3.8
class N:
    def __init__(s, v): s.v = v
    def __repr__(s): return f'N({s.v})'
    def __add__(s, o): return N(s.v + (o.v if isinstance(o, N) else o))
    __radd__ = __add__
    def __iadd__(s, o): s.v += 100; return s
    def __sub__(s, o): return NotImplemented
    def __rsub__(s, o): return N(o - s.v)
    def __mul__(s, o): return N(s.v * o)
    def __matmul__(s, o): return 'mat'
    def __rmatmul__(s, o): return 'rmat'
    def __truediv__(s, o): return 'td'
    def __floordiv__(s, o): return 'fd'
    def __mod__(s, o): return 'mod'
    def __divmod__(s, o): return 'dm'
    def __rdivmod__(s, o): return 'rdm'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __rpow__(s, o): return 'rpow'
    def __lshift__(s, o): return 'ls'
    def __rrshift__(s, o): return 'rrs'
    def __and__(s, o): return 'and'
    def __or__(s, o): return 'or'
    def __xor__(s, o): return 'xor'
    def __neg__(s): return N(-s.v)
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __abs__(s): return 'abs'
    def __int__(s): return 5
    def __float__(s): return 2.5
    def __index__(s): return 3
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 'trunc'
    def __floor__(s): return 'floor'
    def __ceil__(s): return 'ceil'
    def __bool__(s): return s.v > 0
    def __hash__(s): return hash(s.v)
    def __eq__(s, o): return isinstance(o, N) and s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __le__(s, o): return s.v <= o.v
    def __call__(s, *a, **k): return a, k
    def __len__(s): return 4
    def __getitem__(s, k): return ('get', k)
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
    def __contains__(s, k): return k == 1
    def __iter__(s): return iter((1, 2))
    def __reversed__(s): return iter('rev')
    def __format__(s, spec): return f'<{spec}>'
    def __str__(s): return 'strN'
    def __bytes__(s): return b'N'
    def __sizeof__(s): return 10
    def __dir__(s): return ['b', 'a']
a, b = N(1), N(2)
print(a + b, 1 + a, a + 1, sum([a, b], N(0)))
c = a; c += 1; print(c, a)
print(5 - a, a * 3, a @ 1, 1 @ a, a / 1, a // 1, a % 1, divmod(a, 1), divmod(1, a), a ** 2, 2 ** a, pow(a, 2, 3), a << 1, 1 >> a, a & 1, a | 1, a ^ 1)
try: a - b
except TypeError as e: print(e)
try: 1 * N
except TypeError as e: print(e)
print(-a, +a, ~a, abs(a), int(a), float(a), round(a), round(a, 2), bool(N(0)), not a, hash(a) == hash(N(101)), {a: 1}[N(101)])

print(a == b, a != b, a < b, a > b, a <= b, a >= b, sorted([b, a, N(0)]), max(a, b))
print(a(1, x=2), len(a), a[1], a[1:2], a[1, ..., ::2], 1 in a, 2 in a, list(a), list(reversed(a)), f'{a:>10}', format(a), str(a), repr(a), '%s %r' % (a, a))
a[3] = 4; del a[5]
print([10, 20, 30, 40][a], 'abcdef'[a], 'ab' * N(1), range(10)[a], list(range(N(0))), bin(a), hex(a), '%d' % a, (1, 2, 3, 4, 5)[a:], [0] * N(2))
class M(dict):
    def __missing__(s, k): return 'miss ' + str(k)
m = M(x=1); print(m['x'], m['y'], m.get('y'))
class A:
    def __getattr__(s, n): return 'ga ' + n
    def __setattr__(s, n, v): object.__setattr__(s, n, v * 2)
    def __delattr__(s, n): print('del', n); object.__delattr__(s, n)
o = A(); o.x = 4; print(o.x, o.y); del o.x; print(o.x)
class G:
    def __getattribute__(s, n):
        if n == 'secret': raise AttributeError('hidden')
        return object.__getattribute__(s, n)
    def __getattr__(s, n): return 'fallback ' + n
g = G(); g.z = 1; print(g.z, g.secret)
try: object().foo = 1
except AttributeError as e: print(e)
class S:
    __slots__ = ('a', 'b')
    def __init__(s): s.a = 1
s = S(); print(s.a)
try: s.b
except AttributeError as e: print(e)
try: s.c = 1
except AttributeError as e: print(e)
class LH:
    def __length_hint__(s): return 3
    def __iter__(s): return iter([1])
print(list(LH()))
class Ctx:
    def __enter__(s): return 'ent'
    def __exit__(s, t, v, tb): print(t.__name__ if t else None, v); return t is ValueError
with Ctx() as x: print(x)
with Ctx(): raise ValueError('sup')
try:
    with Ctx(), Ctx() as y: raise KeyError('not')
except KeyError as e: print(repr(e))
class Own:
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
    def __class_getitem__(cls, k): return (cls.__name__, k)
class Kid(Own, tag='t'): pass
print(Kid.tag, Kid[int], Own[1, 2])
class D:
    def __set_name__(s, o, n): s.n = n; print('sn', o.__name__, n)
    def __get__(s, i, o=None): return s if i is None else i.__dict__.get(s.n, 'unset')
    def __set__(s, i, v): i.__dict__[s.n] = v
    def __delete__(s, i): i.__dict__.pop(s.n)
class H: f = D(); g = D()
h = H(); print(h.f); h.f = 3; print(h.f, vars(h)); del h.f; print(h.f, H.f is H.__dict__['f'])
class Cmp:
    def __eq__(s, o): return NotImplemented
print(Cmp() == Cmp(), Cmp() != 1)
try: hash(Cmp())
except TypeError as e: print(e)
try: Cmp() < 1
except TypeError as e: print(e)
try: {}[[]]
except TypeError as e: print(e)
class BB:
    def __bool__(s): return 1
try: bool(BB())
except TypeError as e: print(e)
class BL:
    def __len__(s): return -1
try: len(BL())
except ValueError as e: print(e)
class BR:
    def __repr__(s): return 1
try: repr(BR())
except TypeError as e: print(e)
class BI:
    def __index__(s): return 'x'
try: [1][BI()]
except TypeError as e: print(e)
class BH:
    def __hash__(s): return 'x'
try: hash(BH())
except TypeError as e: print(e)
