# lru_cache: hits, misses, the entry dropped, methods, recursion.
from functools import lru_cache


@lru_cache(maxsize=2)
def f(x): print('f', x); return x
f(1); f(2); f(1); f(3); f(2); print(f.cache_info(), f.__name__)
@lru_cache(None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(50))
class C:
    @lru_cache()
    def m(self, x):
        print("computed", x)
        return x * 2


obj = C()
print(obj.m(3), obj.m(3), C.m.cache_info().hits)
f.cache_clear()
print(f.cache_info())
@lru_cache(maxsize=None, typed=True)
def kind(x, *, y=1): return type(x).__name__
print(kind(1), kind(1.0), kind(1, y=2), kind.cache_info().misses)
try: lru_cache("x")
except TypeError as error: print(error)
