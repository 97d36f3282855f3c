# partial, partialmethod, reduce, cmp_to_key.
from functools import partial, partialmethod, reduce, cmp_to_key


p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords)
class C:
    def plain(self, a, b, *, c=0): return (a, b, c)
    bound = partialmethod(plain, 1, c=5)
print(C().bound(2), C().bound(2, c=6))
q = partial(partial(print, 1, sep="-"), 2)
q(3)
q(3, sep="+")
print(q.args, q.keywords, q.func is print)
print(repr(partial(int, "1")))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 7))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
for bad in (lambda: reduce(max, []), lambda: partial(3)):
    try: bad()
    except TypeError as error: print(error)
