# Metaclasses, decorators, scopes, formats: what else real programs hold.
# min: 3.11
import asyncio
# all sorts of real-program syntax
class Meta(type):
    def __new__(m, n, b, ns, **kw): c = super().__new__(m, n, b, ns); c.tag = kw.get('tag'); return c
    def __call__(c, *a): o = super().__call__(*a); o.made = True; return o
    def __iter__(c): return iter([1, 2])
    def __len__(c): return 7
    def __getitem__(c, k): return k
    def __contains__(c, k): return True
    @property
    def mp(c): return 'mp'
class W(metaclass=Meta, tag='x'): pass
print(W.tag, W().made, list(W), len(W), W[3], 5 in W, W.mp, type(W))
import abc
class AB(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
try: AB()
except TypeError as e: print(e)
class Impl(AB):
    def f(self): return 1
print(Impl().f(), issubclass(Impl, AB))
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info().hits)
@functools.wraps(fib)
def w2(): pass
print(w2.__name__)
def deco(arg):
    def d(f):
        def inner(*a, **k): return (arg, f(*a, **k))
        return inner
    return d
@deco(1)
@deco(2)
def ff(x): return x
print(ff(3))
x = 5
def scope():
    print([x for x in range(3)], (lambda: x)())
scope()
class Outer:
    class Inner:
        v = 1
        def m(self): return Outer.Inner.v
print(Outer.Inner().m(), Outer.Inner.__qualname__)
print(type(lambda: 0).__name__, (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print('%s %d %5.2f %-5s| %05d %x %r %%' % ('a', 5, 3.14159, 'b', 42, 255, 'q'))
print('{0} {1!r:>6} {k:<4}| {2[0]} {3.real}'.format('a', 'b', [9], 5, k='z'))
d = {'b': 1, 'a': 2}
print(sorted(d.items(), key=lambda t: t[1]), {v: k for k, v in d.items()}, d | {'c': 3}, [*d], {**d, 'z': 0})
d |= {'q': 1}; print(d)
print(sum(x * y for x, y in zip([1, 2], [3, 4])), max((1, 'a'), (0, 'b')), ''.join(reversed('abc')))
print(isinstance(5, int | str), [1, 2, 3] > [1, 2], (1, 2) + (3,), 'ab' * 2, not [], 3 if [] else 4)
i = 10
while i:
    i -= 3
    if i < 0: break
else: print('never')
print(i, bool(''), int('ff', 16), float('1e3'), str(1.0), repr('a\n"'), ascii('é'), bin(5), oct(8), chr(97))
try:
    raise ExceptionGroup('g', [ValueError(1)])
except* ValueError as eg: print(len(eg.exceptions))
async def agen():
    for i in range(3): yield i
async def amain():
    r = [i async for i in agen() if i]
    async with asyncio.timeout(1) if hasattr(asyncio, 'timeout') and 0 else Actx() as z: print(r, z)
    return r
class Actx:
    async def __aenter__(self): return 'actx'
    async def __aexit__(self, *a): return False
print(asyncio.run(amain()))
global_var = 1
def mod():
    global global_var
    global_var += 1
mod(); print(global_var)
def kw(*, a, b=2): return a, b
print(kw(a=1), kw(**{'a': 3, 'b': 4}))
print(f'{"x":*^5}', f'{3.14159:.2f}', f'{1000000:,}', f'{0.5:.0%}', f'{255:08b}', f'{-5:+d}', f"{'a' 'b'}")
if (n := len('abc')) > 2: print(n)
print((lambda: (yield))().__class__.__name__)
assert True, 'no'
print(*map(lambda p: p[0] + p[1], [(1, 2)]), end=' .\n')
del d['a'], d['b']; print(d)
print(__name__, __doc__, type(__builtins__).__name__)
