# Lists, tuples, dicts and views, also of subclasses and with keys that hash in Python.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f'A({self.x})'


class L(list):
    def __init__(self, *a): super().__init__(a)
    def __getitem__(self, i): return super().__getitem__(i) * 2


d = {A(1): 'one', A(2): 'two'}
t(lambda: d[A(1)]); t(lambda: d[A(3)]); t(lambda: d.get(A(2))); t(lambda: A(2) in d)
d[A(1)] = 'uno'; t(lambda: d); t(lambda: len(d)); del d[A(2)]; t(lambda: d)
t(lambda: d.setdefault(A(5), 5)); t(lambda: d.pop(A(5))); t(lambda: d.pop(A(5), 'gone')); t(lambda: d.pop(A(9)))
s = {A(1), A(2), A(1)}; t(lambda: len(s)); t(lambda: sorted(s)); t(lambda: s | {A(3)} == {A(1), A(2), A(3)})
t(lambda: {A(1)} == {A(1)}); t(lambda: {A(1)} <= {A(1), A(2)}); t(lambda: [A(1)] == [A(1)]); t(lambda: (A(1), 2) == (A(1), 2))
t(lambda: {(A(1), 2): 3}[(A(1), 2)]); t(lambda: {A(1): 1} == {A(1): 1}); t(lambda: {**{A(1): 1}, **{A(1): 2}}); t(lambda: {A(1): 1} | {A(1): 2}); t(lambda: dict({A(1): 1}, z=1)); t(lambda: {A(1): 1}.items() == {A(1): 1}.items())
t(lambda: {A(1), A(2)} - {A(1)}); t(lambda: {A(1), A(2)} & {A(2)}); t(lambda: {A(1)} ^ {A(2)}); s.discard(A(1)); t(lambda: s); t(lambda: s.remove(A(7))); t(lambda: frozenset([A(1)]) in {frozenset([A(1)])}); t(lambda: hash(frozenset([A(1)])) == hash(frozenset([A(1)])))
t(lambda: {1: 'int'}.get(A(1))); t(lambda: 1 in {A(1): 0})
t(lambda: sorted([A(3), A(1), A(2)])); t(lambda: max([A(3), A(1)])); t(lambda: min(A(3), A(1))); t(lambda: [A(1), A(2)].index(A(2))); t(lambda: [A(1)].count(A(1))); t(lambda: A(1) in [A(1)]); t(lambda: (A(1),).index(A(4)))
l = L(1, 2, 3); t(lambda: l); t(lambda: l[1]); t(lambda: len(l)); t(lambda: l + [1]); t(lambda: l == [1, 2, 3]); t(lambda: list(l)); t(lambda: sum(l))
x = [1]; x.append(x); t(lambda: x); y = {}; y['y'] = y; t(lambda: y); z = [A(1)]; z.append(z); t(lambda: z)


class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)


dd = D(); dd['a'] = 1; t(lambda: dd); t(lambda: dd['zz']); t(lambda: D(x=1)); t(lambda: dd.get('q')); t(lambda: dict(dd)); t(lambda: {**dd}); t(lambda: dd | {'b': 1})
t(lambda: list({}.keys())); d = {'a': 1, 'b': 2}; t(lambda: d.keys()); t(lambda: d.items()); t(lambda: d.values()); t(lambda: d.keys() & {'a'}); t(lambda: d.keys() | ['c'] == {'a', 'b', 'c'}); t(lambda: d.keys() == {'a', 'b'}); t(lambda: ('a', 1) in d.items()); t(lambda: 2 in d.values()); t(lambda: len(d.items())); t(lambda: d.keys() - {'a'}); t(lambda: list(reversed(d))); t(lambda: list(reversed(d.items()))); t(lambda: d | {'c': 3}); t(lambda: d | 5); t(lambda: {**d, 'z': 1}); t(lambda: dict.fromkeys('ab', 0)); t(lambda: d.pop('zz')); t(lambda: d.pop('zz', None)); t(lambda: d.setdefault('q')); t(lambda: d.update(x=1)); t(lambda: d.update([('y', 2)], z=3)); t(lambda: d); t(lambda: d.copy() == d); t(lambda: d.popitem()); t(lambda: [k for k in d]); t(lambda: d['nope']); t(lambda: d.get('nope')); t(lambda: d == {}); t(lambda: {1: 2} == {1.0: 2}); t(lambda: {[]: 1}); t(lambda: {1, []}); t(lambda: {(): 1}[()])


def mut():
    for k in d: d[k + 'x'] = 1


t(mut)
t(lambda: dict(a=1, b=2)); t(lambda: dict([(1, 2)], c=3)); t(lambda: dict({1: 2})); t(lambda: dict([(1,)])); t(lambda: dict(5)); t(lambda: dict(zip('ab', [1, 2]))); t(lambda: dict(x for x in [(1, 2)])); t(lambda: {True: 1, 1: 2, 1.0: 3})
t(lambda: [].pop()); t(lambda: [1].index(2)); t(lambda: (1,).index(2)); t(lambda: {}.popitem()); t(lambda: set().pop())
t(lambda: [1, 2].__len__()); t(lambda: [1].__getitem__(0)); t(lambda: [1, 2, 3][::-1]); t(lambda: [1, 2, 3][5:]); t(lambda: (1, 2) + (3,)); t(lambda: [0] * 3); t(lambda: 2 * (1,))
v = [1, 2, 3, 4, 5]; v[1:3] = 'xyz'; t(lambda: v); del v[::2]; t(lambda: v); v[::2] = [7, 8]; t(lambda: v); v.insert(-1, 'i'); v.extend(range(2)); t(lambda: v); v.reverse(); t(lambda: v); v += (9,); t(lambda: v); v *= 2; t(lambda: len(v)); t(lambda: v.clear()); t(lambda: v)
t(lambda: [1, 2] == [1, 2.0]); t(lambda: [1, [2]] < [1, [3]]); t(lambda: (1, 2) < (1, 2, 3)); t(lambda: [] == ()); t(lambda: [1] != [2]); t(lambda: {1: 'a'} == {1: 'a'}); t(lambda: None == 0); t(lambda: 'a' == b'a'); t(lambda: [float('nan')] == [float('nan')]); n = [float('nan')]; t(lambda: n == n); t(lambda: n[0] in n)
a, *b, c = range(5); t(lambda: (a, b, c)); t(lambda: [*'ab', *range(2)]); t(lambda: (*[1], 2)); t(lambda: slice(1, 2)); t(lambda: slice(1, None).indices(5)); t(lambda: slice(None, None, -1).indices(4)); t(lambda: slice(1) == slice(1))
t(lambda: sorted([3, 1, 2], reverse=True)); t(lambda: sorted(['b', 'A'], key=str.lower)); t(lambda: sorted([1, 'a'])); t(lambda: sorted([(1, 'b'), (1, 'a')])); t(lambda: sorted([1, 2, 3], key=lambda x: x % 2)); t(lambda: sorted([A(2), A(1)], key=lambda a: -a.x)); t(lambda: sorted([A(1), A(2), A(3)], reverse=True)); m = [3, 1, 2]; t(lambda: m.sort(key=lambda x: -x)); t(lambda: m); t(lambda: sorted('hello')); t(lambda: sorted([0.5, 1, True, -1]))
