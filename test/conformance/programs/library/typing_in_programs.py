# min: 3.7
# typing as programs use it: generics, protocols, NamedTuple, casts, overloads.
import typing
from typing import (TYPE_CHECKING, Any, Callable, ClassVar, Dict, Generic, Iterable, List, NamedTuple, NewType,
                    Optional, Tuple, TypeVar, Union, cast, get_type_hints, overload)

T = TypeVar('T')
K = TypeVar('K', int, str)
UserId = NewType('UserId', int)


class Stack(Generic[T]):
    count: ClassVar[int] = 0

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Employee(NamedTuple):
    name: str
    id: int = 3

    def label(self) -> str:
        return f'{self.name}#{self.id}'


class Special(Stack[int], Dict[str, int]):
    pass


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


s = Stack[int]()
s.push(1)
print(s.items, isinstance(s, Stack), Stack.__name__, twice('ab'), cast(int, 'x'), UserId(5), TYPE_CHECKING)
e = Employee('Ann')
print(e, e.label(), e._fields, Employee('Bob', 7) > e, e == ('Ann', 3), e._replace(id=1), Employee._field_defaults)
print(List[int], Dict[str, List[int]], Tuple[int, ...], Callable[[int, str], bool], Callable[..., Any], Iterable[T])
print(Union[int, str], Union[int, Union[str, int]], Union[int], Any, T, K.__constraints__, List, Stack[int] == Stack[int])
print(isinstance([], List), isinstance({}, Dict), issubclass(list, Iterable), isinstance(3, typing.Hashable))


def annotated(a: int, b: 'Stack' = None, *args: str, **kw: Any) -> Optional[int]:
    return None


hints = get_type_hints(annotated)
print(hints['a'], hints['b'] is Stack or hints['b'] == Optional[Stack], 'return' in hints, get_type_hints(Employee)['id'])
print([c.__name__ for c in Special.__mro__])
for bad in (lambda: isinstance([], List[int]), lambda: Any()):
    try:
        bad()
    except TypeError as error:
        print('TypeError')
