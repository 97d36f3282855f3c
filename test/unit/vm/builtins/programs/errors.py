# What natives say to wrong arguments, and operators to operands they do not know.
import sys


def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: len()); t(lambda: len(1, 2)); t(lambda: isinstance(1)); t(lambda: [].append()); t(lambda: [].append(1, 2)); t(lambda: list.append(1, 2)); t(lambda: list.append()); t(lambda: [].pop(1, 2, 3)); t(lambda: int(1, 2, 3)); t(lambda: dict.get({})); t(lambda: ''.join(1)); t(lambda: 'a'.join([1])); t(lambda: list(1, 2)); t(lambda: list(x=1)); t(lambda: len(foo=1)); t(lambda: ''.split(foo=1)); t(lambda: ''.encode(1)); t(lambda: sorted(1)); t(lambda: sorted()); t(lambda: sorted([1], 1)); t(lambda: enumerate()); t(lambda: zip(1)); t(lambda: map()); t(lambda: map(1)); t(lambda: range()); t(lambda: range(1.5)); t(lambda: range(1, 2, 3, 4)); t(lambda: range(1, 2, 0))
t(lambda: print(1, foo=2)); t(lambda: dict(1, 2)); t(lambda: set(1, 2)); t(lambda: str(1, 2, 3, 4)); t(lambda: float(1, 2)); t(lambda: bool(1, 2)); t(lambda: tuple(1, 2)); t(lambda: type()); t(lambda: type(1, 2)); t(lambda: object().foo); t(lambda: 'a'.foo); t(lambda: (1).foo); t(lambda: None.foo); t(lambda: [].foo); t(lambda: {}.foo); t(lambda: int.foo); t(lambda: len.foo); t(lambda: sys.foo); t(lambda: None()); t(lambda: 'a'()); t(lambda: [](1)); t(lambda: None + 1); t(lambda: 1 + None); t(lambda: [] + 1); t(lambda: 'a' + 1); t(lambda: 1 + 'a'); t(lambda: {} + {}); t(lambda: [] - []); t(lambda: 1 < 'a'); t(lambda: [] < 1); t(lambda: [1] < ['a']); t(lambda: {} < {}); t(lambda: None < None); t(lambda: -'a'); t(lambda: ~1.5); t(lambda: 1 in 1); t(lambda: 'a' in 1); t(lambda: 1[0]); t(lambda: None[0]); t(lambda: len(1)); t(lambda: iter(1)); t(lambda: next(1)); t(lambda: hash({})); t(lambda: abs('a')); t(lambda: round('a')); t(lambda: sum(1)); t(lambda: sum([[]])); t(lambda: max(1)); t(lambda: max([])); t(lambda: min()); t(lambda: ord(1)); t(lambda: chr('a')); t(lambda: chr(-1)); t(lambda: hex('a')); t(lambda: divmod('a', 1)); t(lambda: pow('a', 1)); t(lambda: pow(2, 3, 0)); t(lambda: pow(2, 3, 'a')); t(lambda: pow(2.0, 3, 4)); t(lambda: isinstance(1, 1)); t(lambda: isinstance(1, (int, 1))); t(lambda: isinstance('a', (int, 1))); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 1)); t(lambda: getattr(1)); t(lambda: getattr(1, 1)); t(lambda: setattr(1, 'a', 1)); t(lambda: setattr(object(), 'a', 1)); t(lambda: delattr(object(), 'a')); t(lambda: setattr(int, 'a', 1)); t(lambda: any(1)); t(lambda: all(1)); t(lambda: reversed(1)); t(lambda: list(1)); t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: set(1)); t(lambda: tuple(1)); t(lambda: frozenset(1)); t(lambda: slice()); t(lambda: slice(1)); t(lambda: slice(1, 2, 3)); t(lambda: format(1, 2)); t(lambda: staticmethod()); t(lambda: str(classmethod(1))); t(lambda: print(1, sep=3)); t(lambda: print(1, end=3))
t(lambda: [1, 2, 3].index(5)); t(lambda: [1].remove(5)); t(lambda: [].pop()); t(lambda: [1].pop(5)); t(lambda: [1].pop('a')); t(lambda: [1].insert('a', 1)); t(lambda: [1][5]); t(lambda: [1]['a']); t(lambda: (1,)[5]); t(lambda: (1,)[None]); t(lambda: 'a'[5]); t(lambda: 'a'['b']); t(lambda: {}['a']); t(lambda: {}[[]]); t(lambda: {1: 2}.pop(5)); t(lambda: {}.popitem()); t(lambda: set().pop()); t(lambda: {1}.remove(2)); t(lambda: range(3)[5]); t(lambda: range(3)['a']); t(lambda: range(3).index(5)); t(lambda: range(3).count(1)); t(lambda: range(0, 10, 3)); t(lambda: range(10)[2:5]); t(lambda: range(5) == range(0, 5)); t(lambda: 3 in range(5)); t(lambda: 2.0 in range(5)); t(lambda: 'a' in range(5)); t(lambda: len(range(0, 10, 3))); t(lambda: range(5).start); t(lambda: list(range(5, 0, -2))); t(lambda: range(5).step); t(lambda: hash(range(5)) == hash(range(0, 5))); t(lambda: reversed(range(5)).__next__()); t(lambda: list(range(0, -5, -2))[::-1])
x = [1]


def assign(): x[9] = 1


def remove(): del x[9]


def slices(): x[0:1] = 5


def steps(): x[::2] = [1, 2, 3]


def big(): return x[2 ** 70]


def text(): 'abc'[0] = 'x'


def tup(): (1, 2)[0] = 1


def gone(): del (1, 2)[0]


def attr(): None.x = 1


t(assign); t(remove); t(slices); t(steps); t(big); t(text); t(tup); t(gone); t(attr)
a, b = None, None


def unpack(v, n):
    if n == 2: p, q = v
    else: p, q, *r = v


t(unpack, 1, 2); t(unpack, [1], 2); t(unpack, [1, 2, 3], 2); t(unpack, (x for x in [1]), 2); t(unpack, [1], 3); t(unpack, {}, 3)
t(lambda: print(*1)); t(lambda: print(**1)); t(lambda: print(**{1: 2})); t(lambda: dict(**{'a': 1}, a=2)); t(lambda: (lambda a: a)()); t(lambda: (lambda a: a)(1, 2)); t(lambda: (lambda a, b: a)(1)); t(lambda: (lambda *, k: k)()); t(lambda: (lambda a: a)(b=1)); t(lambda: (lambda a: a)(1, a=1)); t(lambda: (lambda a, /: a)(a=1)); t(lambda: (lambda a, b=1: a)(1, 2, 3)); t(lambda: undefined_name)
