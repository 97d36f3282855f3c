# min: 3.10
# A | B where a metaclass is behind: abstract classes, enums, protocols; unless it has an __or__ of its own.
import abc, enum, typing, sys
class A(abc.ABC): pass
class E(enum.Enum):
    x = 1
class M(type): pass
class C(metaclass=M): pass
class P(typing.Protocol): pass
class NT(typing.NamedTuple): a: int
T = typing.TypeVar('T')
for a in (A, E, C, P, int, NT, T, typing.List[int], list[int], typing.Optional[int], 'x'):
    for b in (None, A, int, T):
        try:
            print(a | b, end='; ')
        except TypeError as e:
            print('E', e, end='; ')
        try:
            print(b | a, end='; ')
        except TypeError as e:
            print('E', e, end='; ')
    print()
print(isinstance(1, int | A), isinstance(A(), A | None), issubclass(C, C | int))
class M2(type):
    def __or__(cls, other): return 'mine'
    def __ror__(cls, other): return 'rmine'
class D(metaclass=M2): pass
print(D | int, int | D, D | D)
class Fl(enum.Flag):
    a = 1
    b = 2
print(Fl.a | Fl.b, Fl | None)
print(typing.Optional[typing.Union[int, str]], typing.Union[None, int], typing.Dict[str, None], typing.Callable[[None], None])
