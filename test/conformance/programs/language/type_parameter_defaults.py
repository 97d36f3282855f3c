# min: 3.13
from typing import NoDefault, TypeVar
class A[T = int, **P = [int, str]]: pass
T, P = A.__type_params__
print(T.__default__, P.__default__, T.has_default())
class B[T]: pass
print(B.__type_params__[0].__default__ is NoDefault, repr(NoDefault), B.__type_params__[0].has_default())
print(A[str, [int]])
type L[T = int] = list[T]
print(L.__value__, L.__type_params__[0].__default__)
def f[T: int = bool](x: T = True) -> T: return x
print(f(), f.__type_params__[0].__default__)
class C[T: undefinedx = undefinedy]: pass
try: C.__type_params__[0].__default__
except NameError as e: print(e)
try: C.__type_params__[0].__bound__
except NameError as e: print(e)
print(TypeVar('Q', default=int).__default__)
