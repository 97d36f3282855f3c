def se(x): return int
class A:
    x: se(1) = 3
    y: 'str'
    z: list
print(A.__annotations__)
def f(a: int, b: 'A' = 3, *c: float, d: str = '', **e: dict) -> None: pass
print(f.__annotations__)
v: int = 3
w: str
print(__annotations__)
class B(A):
    q: float
print(B.__annotations__, list(f.__annotations__))
import typing
print(typing.get_type_hints(f), typing.get_type_hints(B))
def loc():
    x: undefined_thing = 3
    return x
print(loc())
A.__annotations__['n'] = 3
print(A.__annotations__)
class E: pass
print(E.__dict__.get('__annotations__'))
