# Parameters, unpacking, f-strings, slices, scopes, and a lot of small things.
# min: 3.9
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{'d': 1, 'c': 9}))
for call in ('f()', 'f(1)', 'f(1, a=2, d=3)'):
    pass
for c in (lambda: f(), lambda: f(1), lambda: f(1, b=2, d=3), lambda: f(1, 2, 3, c=4, d=5)):
    try: print(c())
    except TypeError as e: print(e)
def g(*, k): return k
try: g(1)
except TypeError as e: print(e)
try: g(k=1, j=2)
except TypeError as e: print(e)
def h(a, a2=[]): a2.append(a); return a2
print(h(1), h(2), h.__defaults__, f.__kwdefaults__)
print((y := 5) + y, [z := 1, z + 1], [w for q in range(4) if (w := q * 2) > 2], w)
a, (b, *c), [d, e] = 1, (2, 3, 4), 'xy'; print(a, b, c, d, e)
*a, b = range(4); print(a, b)
(a, b), c = [1, 2], 3; print(a, b, c)
x = y = z = []; x.append(1); print(z)
for i, (j, *k) in [(1, (2, 3, 4)), (5, 'ab')]: print(i, j, k)
print([*range(3), *'ab'], (*[1], 2), {*[1, 2], 3} == {1, 2, 3}, {**{'a': 1}, **{'a': 2, 'b': 3}})
print({k: v for k, v in zip('ab', range(2))}, {i % 2 for i in range(4)}, [[j for j in range(i)] for i in range(3)], [a for a in range(3) for b in range(a) if b])
n = 10
print(f'{n}', f'{n!r:>5}', f'{n:0{n}d}', f'{n=}', f'{n = }', f'{n=!r:^8}', f'{"nested " + f"{n}"}', f'{{}}', f'{n:,}', f'{3.14159:.{2}f}', f'{[1,2]!s:>10}|', f"{'a' if n else 'b'}", f'{(lambda v: v)(1)}', f'{n:#x}', f'{-n:+}', rf'\n{n}', f'{n:%}' , f'{1e10:g}', f'{"é"!a}')
print(1 if 0 else 2 if 0 else 3, not 1 == 2, 1 < 2 < 3, 1 < 3 < 2, 1 in [1] == True)
print(2**100, -7 // 2, -7 % 3, 7 % -3, 1 << 70, (1 << 70) >> 69, 10**20 // 3, int('9' * 30) + 1, 0xff, 0b11, 0o17, 1_000, ~5, 5 & 3 | 4 ^ 1, -2**2, 2**-1)
print(b'abc'[1], b'abc'[1:], b'a' + b'b', bytes([1, 2]), b'abc'.hex(), bytes.fromhex('00ff'))
print('abcdef'[::-1], 'abc'[-2:], [1,2,3,4][::2], (1,2,3)[-1:], 'x'[5:], slice(1, 2, 3), slice(5).indices(3))
l = list(range(10)); l[2:5] = 'ab'; print(l); l[::2] = [0] * len(l[::2]); print(l)
def gl():
    global GG; GG = 1
    def inner():
        nonlocal_ = 2
        return nonlocal_
    return inner()
print(gl(), GG)
def nl():
    c = 0
    def inc():
        nonlocal c; c += 1; return c
    return inc
i = nl(); print(i(), i())
fs = [lambda: i for i in range(3)]; print([q() for q in fs])
class A:
    x = 1
    y = [x for _ in range(2)] if 0 else x
    def m(self): return __class__
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): del self._p
class B(A):
    def m(self): return super().m(), super(B, self).x
print(B().m(), B.s(), B.c(), A.__mro__, B.__bases__, B.__name__, B.__qualname__, B.__module__)
o = B(); o.p = 4; print(o.p); del o.p
try: o.p
except AttributeError as e: print(e)
print(isinstance(o, (int, A)), issubclass(B, A), type(o) is B, callable(o), vars(o), getattr(o, 'zz', 'd'))
T3 = type('T3', (A,), {'q': 5}); print(T3().q, T3.__name__, T3.x)
while True:
    break
else: print('no')
for i in []: pass
else: print('else')
x: int = 5
y2: 'undefined_thing'
def ann(a: int, b: "str" = 1) -> int: return a
print(ann(1), x, __name__)
if True: import os as _os
print(_os.__name__)
print(eval.__name__, print.__name__)
print(chr(955), ord('a'), 'ΑΒΓ'.lower(), '\u00e9', '\x41', 'a\
b', "it's")
assert (1, 2)[0] == 1
print(*sorted({3, 1, 2}), sep='-', end='!\n')
print(any([]), all([]), sum(range(5)), min(3, 1), max('abc'), abs(-3), divmod(7, 2), pow(2, 3, 5), round(2.5), round(3.14159, 2), sorted('bca', reverse=True), list(zip('ab', 'cd')), list(map(str, [1])), list(filter(None, [0, 1])), list(enumerate('a', 1)), hash(1), id(1) == id(1), type(1), isinstance(True, int))
