# min: 3.12
from typing import Generic, TypeVar
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box.__type_params__, Box[int], Box.__mro__, Box.__orig_bases__, Box.__parameters__)
def first[T: (int, str), *Ts, **P](a: T, *args: *Ts) -> T: return a
print(first.__type_params__)
T, Ts, P = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__infer_variance__, T.__covariant__, T.__contravariant__, repr(Ts), repr(P))
print(type(T), type(Ts), type(P))
def g[T: undefined_name](x: T): return x
try: g.__type_params__[0].__bound__
except NameError as e: print('NameError', e)
type Alias[K, V] = dict[K, list[V]]
print(Alias, Alias.__value__, Alias.__type_params__, Alias.__parameters__, Alias.__name__, type(Alias))
print(Alias[int, str], Alias[int, str].__origin__, Alias[int,str].__args__)
type Rec = int | list[Rec]
print(Rec.__value__, Rec | None, isinstance(Rec, type))
type Bad = nope
try: Bad.__value__
except NameError as e: print(e)
nope = 3
print(Bad.__value__)
class Sub[T](Box[T]): pass
print(Sub[int].__origin__, Sub.__orig_bases__, issubclass(Sub, Generic), isinstance(Sub(3), Box))
class Bd[T: int]:
    def m[U: list](self, x: U) -> T: ...
print(Bd.__type_params__[0].__bound__, Bd.m.__type_params__, Bd.m.__annotations__)
x = Box[int](3)
print(x.v, x.__orig_class__)
try: Box[int, str]
except TypeError as e: print(e)
try: Alias[int]
except TypeError as e: print(e)
print(repr(Alias[int, str]), Bd.__type_params__[0].__constraints__)
