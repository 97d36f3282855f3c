# Classes of all kinds: inheritance, properties, subclasses of built-in types, metaclasses, scopes.
# min: 3.9
class A:
    def __init__(self, **kw): print('A', kw)
class B(A):
    def __init__(self, b=1, **kw): super().__init__(**kw); print('B', b)
class C(A):
    def __init__(self, c=2, **kw): super().__init__(**kw); print('C', c)
class D(B, C):
    def __init__(self, **kw): super().__init__(**kw); print('D')
D(b=5, c=6, z=7)
print([k.__name__ for k in D.__mro__])
try:
    class X(A, B): pass
except TypeError as e: print(str(e).split('\n')[0])
class Temp:
    def __init__(self): self._c = 0
    @property
    def f(self): "doc"; return self._c * 2
    @f.setter
    def f(self, v): self._c = v / 2
t = Temp(); t.f = 10; print(t.f, t._c, Temp.f.__doc__, Temp.f.fget.__name__)
try: Temp().g
except AttributeError as e: print(e)
class RO:
    @property
    def x(self): return 1
try: RO().x = 2
except AttributeError as e: print(e)
try: del RO().x
except AttributeError as e: print(e)
class Cached:
    def __get__(self, obj, cls): 
        if obj is None: return self
        obj.__dict__['v'] = 42; print('computed'); return 42
class UseC: v = Cached()
u = UseC(); print(u.v, u.v)
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls); print('new', a)
        return cls._i
    def __init__(self, *a): print('init', a)
print(Sing(1) is Sing(2))
class Vec(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    def __add__(self, o): return Vec(self[0] + o[0], self[1] + o[1])
v = Vec(1, 2) + Vec(3, 4); print(v, v.x, type(v).__name__, len(v), v == (4, 6))
class MyInt(int):
    def __add__(self, o): return MyInt(int(self) + int(o) + 100)
print(MyInt(5) + 1, MyInt(5) * 2, type(MyInt(1) + 1).__name__, MyInt(7) == 7, hash(MyInt(7)) == hash(7))
class MyStr(str):
    def shout(self): return self.upper() + '!'
print(MyStr('a').shout(), MyStr('x') + 'y', isinstance(MyStr('q'), str), {MyStr('k'): 1}['k'])
class MyList(list):
    def append(self, x): super().append(x * 2)
m = MyList([1]); m.append(5); print(m, m[1:], len(m), m + [1])
class MyErr(ValueError):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
try: raise MyErr(3, 'bad')
except ValueError as e: print(e, e.code, e.args, repr(e))
class Meta(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __repr__(cls): return 'META'
    def __eq__(cls, o): return True
    __hash__ = type.__hash__
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(6, M), issubclass(int, M), issubclass(str, M), M, M == 3)
class F:
    z = 10
    vals = [i * 2 for i in range(3)]
    def __getattr__(self, n):
        if n.startswith('x_'): return n[2:]
        raise AttributeError(n)
print(F().x_hi, F.vals, getattr(F(), 'nope', 'dflt'), hasattr(F(), 'y'))
try: F().nope
except AttributeError as e: print(e)
def outer():
    x = 1
    class K:
        nonlocal x
        x = 2
        y = x
    return x, K.y
print(outer())
def counter():
    c = 0
    def inc(by=1):
        nonlocal c
        c += by
        return c
    def get(): return c
    return inc, get
i, g = counter(); i(); i(5); print(g())
def ret_finally():
    for k in range(3):
        try: return 'a'
        finally: continue
    return 'end'
print(ret_finally())
def multi():
    with Ctx('a') as a, Ctx('b') as b:
        for q in range(3):
            with Ctx('in'):
                if q == 1: break
                continue
        return a + b
class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self): print('+', self.n); return self.n
    def __exit__(self, *a): print('-', self.n, a[0])
print(multi())
print([(x, y) for x in range(3) for y in range(x) if (x + y) % 2], [[y for y in range(x)] for x in range(3)], {**{}, 'a': 1}, [*[1], *(2, 3)])
print((lambda a, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4, g=6))
a = [1, 2, 3]; a[1:2] = [9, 9]; a[0], a[-1] = a[-1], a[0]; print(a)
x, *y = 'abc'; print(x, y)
for x, (y, z) in [(1, (2, 3))]: print(x + y + z)
d = {'a': [1]}; d['a'] += [2]; d.setdefault('b', []).append(3); print(d)
n = None
print(n is None, n or 'dflt', 0 or [] or 'x', 1 and 2, not n, 1 if n else 2)
print('a' 'b' f'{1}' "c", r'\n', b'\x00', '''tri
ple''')
print(1 < 2 < 3 != 4, 5 == 5.0, '1' == 1, [1] is [1], 1 in (1, 2), 'a' not in 'abc')
print(sorted([3, 1, 2], key=lambda v: -v), sorted('bAc', key=str.lower), max([1, 5, 2], default=0), min([], default='none'), sum([[1], [2]], []))
print(list(zip(*[(1, 2), (3, 4)])), dict(a=1, **{'b': 2}), list(map(lambda a, b: a + b, [1, 2], [3, 4])), set('aab') == {'a', 'b'})
print('%05.1f|%-6s|%+d|%x|%e' % (3.14159, 'ab', 5, 255, 12345.678), '{:>10}|{:^10}|{:<10}|{:010.3f}'.format('a', 'b', 'c', 3.14159))
print(isinstance(lambda: 0, type(print)), callable(A), type(None), type(...), NotImplemented, Ellipsis)
import sys
print(sys.version_info >= (3, 5), sys.argv[1:], sys.getrecursionlimit() > 100, sys.maxsize)
print(globals()['x'], 'zzz' in globals(), locals() is globals() or True, [k for k in vars(A) if not k.startswith('__')])
print(id(a) == id(a), hash('a') == hash('a'), repr(1.5), str(10**20), 1e300 * 1e10, -0.0, float('nan') != float('nan'), round(-2.5), int(-3.7), 7 // -2, -7 % 5, divmod(-7, 2), 2 ** 0.5, 10 / 4, 1_000_000)
