# Annotations of classes and functions, whoever makes the class.
GLOBAL = 5
class Base:
    a: int
    b: 'str' = 'x'
    c: list = None
    if True:
        d: GLOBAL
class Kid(Base):
    e: Base
class No(Base): pass
print(Base.__annotations__)
print(Kid.__annotations__)
print(No.__annotations__)
print(Kid.__annotations__ is Kid.__annotations__)
def f(x: int, *args: str, y: Base = None, **kw: 'quoted') -> dict: pass
print(f.__annotations__)
class M(type): pass
class WithMeta(metaclass=M):
    q: int = 3
    def method(self, z: float) -> None: pass
print(WithMeta.__annotations__, WithMeta.method.__annotations__, WithMeta.q)
def local():
    class Inner:
        v: int
    return Inner
print(local().__annotations__)
Kid.__annotations__ = {'n': 1}
print(Kid.__annotations__)
Base.__annotations__['zz'] = 2
print(list(Base.__annotations__))
