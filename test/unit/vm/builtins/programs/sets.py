# Sets of numbers are shown in the order of CPython's table; set methods and operators.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: frozenset([1, 2]) == {1, 2}); t(lambda: {1, 2} - {1}); t(lambda: {1, 2} ^ {2, 3}); t(lambda: {1, 2}.union([3], [4])); t(lambda: {1, 2}.issubset([1, 2, 3])); t(lambda: {1, 2} < {1, 2, 3}); t(lambda: {1}.isdisjoint({2})); t(lambda: {1, 2}.remove(5)); t(lambda: {1}.discard(5)); t(lambda: {1, 2}.intersection({2})); t(lambda: {1} | [2]); t(lambda: frozenset({1}) | {2}); t(lambda: {frozenset({1}): 2}[frozenset({1})]); t(lambda: set('aa')); t(lambda: set(5)); t(lambda: {1}.add([])); t(lambda: frozenset()); t(lambda: set()); t(lambda: repr({1: {2}})); t(lambda: {1, 2}.symmetric_difference([2, 3])); t(lambda: {1, 2}.difference([1], [2])); t(lambda: {1, 2}.issuperset({1})); t(lambda: {1} <= {1}); t(lambda: {1} == [1]); t(lambda: {1} < [1]); t(lambda: set([1, 2]).update([3], (4,))); t(lambda: {1, 2, 3}.intersection_update([1])); t(lambda: {1}.copy()); t(lambda: {2} in [{2}]); t(lambda: {1} in {frozenset({1})}); t(lambda: frozenset({1}).add(2)); t(lambda: len({1, 1.0, True})); t(lambda: {*[1, 2], *'a'} == {1, 2, 'a'}); t(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))


class MySet(set):
    def __init__(self, *a): super().__init__(a)


t(lambda: MySet(1, 2)); t(lambda: MySet(1) | {2}); t(lambda: MySet(1) == {1})


def chk(seed, n, hi, lo=0):
    x = seed
    s = set()
    for i in range(n):
        x = (x * 1103515245 + 12345) % (2 ** 31)
        s.add(lo + (x >> 7) % (hi - lo))
    print(list(s))
    return s


a = chk(1, 5, 10); b = chk(2, 20, 100); c = chk(3, 50, 1000); d = chk(4, 8, 10 ** 9); e = chk(5, 30, 50, -50); f = chk(6, 100, 10 ** 15)
print(a | b); print(b & c); print(c - b); print(c ^ e); print(b - a); print(a ^ b); print(e | d)
print({3, 1, 2}); print({10, 5, 0, 8, 16}); print(set(range(20, 0, -1))); print({1.5, 2.5, 0.1, 100.25}); print({(1, 2), (3, 4), (0, 0)}); print({-1, -2, -3, 0}); print({True, 2, 3.0}); print(frozenset([9, 8, 17, 1])); print({2 ** 70, 2 ** 61, 5})
s = set(range(10)); s.discard(3); s.add(100); print(s); s -= {1, 2}; print(s); s |= {50, 60, 70}; print(s); s &= {100, 50, 9, 8}; print(s); s ^= {1, 8}; print(s)
print(set({5: 1, 3: 2, 9: 3})); print({x % 7 for x in range(50)}); t = {8, 3, 5}; print(t.pop(), t); print(sorted(t)); print([*{4, 2, 9}]); print({1}.union([16, 8, 24], range(3))); x = {9, 1, 17}; y = x.copy(); print(x, y, set(x), frozenset(y)); print(set([33, 1, 65, 97]) | {129}); print(max({3, 1})); print(sum({1, 2})); u = set(range(100)); 
for i in range(90): u.discard(i)
print(u); u.add(3); print(u); print(len(u)); print(list(zip({3, 1}, {9, 4})))
