# wraps, update_wrapper, total_ordering.
import functools


def deco(fn):
    @functools.wraps(fn)
    def w(*a): 'wdoc'; return fn(*a)
    return w
@deco
def g(a): 'gdoc'; return a
print(g.__name__, g.__doc__, g.__wrapped__(2), g.__qualname__)
@functools.total_ordering
class N:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(N(1) <= N(1), N(2) > N(1), N(1) >= N(2))
print(N(3).__gt__(N(2)), N.__ge__.__name__)
try:
    @functools.total_ordering
    class Nothing: pass
except ValueError as error: print(error)
