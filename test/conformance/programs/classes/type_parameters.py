# Generic functions and classes and type statements (PEP 695).
# min: 3.12
def ident[T](x: T) -> T: return x
print(ident(5), ident.__name__, ident.__qualname__)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box(3).get(), Box.__name__, Box[int])
type Alias = int | str
print(Alias, Alias.__name__)
type Pair[A, B] = tuple[A, B]
print(ident.__type_params__, Box.__type_params__)
class Sub[T](Box[T]): pass
print(Sub(1).get())
async def ag[T](x: T): yield x
print(Alias.__value__)
def bounded[T: int, *Ts, **P](x: T): return x
print(bounded(1))
