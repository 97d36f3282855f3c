# min: 3.12
class Box[T]:
    value: T
    items: list[T]
    def get(self, x: T, y: 'T') -> list[T]: ...
    class In:
        z: T
def f[K, V](a: K, *b: V) -> dict[K, V]:
    def inner(q: K) -> V: return None
    print(inner.__annotations__)
print(Box.__annotations__, Box.get.__annotations__, Box.In.__annotations__, f.__annotations__)
f(1)
from dataclasses import dataclass, fields
@dataclass
class P[T]:
    a: T
    b: list[T]
print([f.type for f in fields(P)], P(1, [2]))
