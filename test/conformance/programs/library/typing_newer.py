# min: 3.11
# typing of newer versions: Annotated, Self, ParamSpec, built-in generics, unions with a bar.
import types
from collections.abc import Callable, Iterator
from typing import Annotated, NamedTuple, NotRequired, Optional, ParamSpec, Self, TypedDict, TypeVar, assert_never, get_args, get_origin, get_type_hints

P = ParamSpec('P')
T = TypeVar('T')


def logged(f: Callable[P, T]) -> Callable[P, T]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        return f(*args, **kwargs)
    return inner


@logged
def add(a: int, b: int) -> int:
    return a + b


class Node:
    def link(self) -> Self:
        return self


class Options(TypedDict):
    name: str
    size: NotRequired[int]


Age = Annotated[int, 'years', 3]
print(add(1, 2), Age, get_args(Age), get_origin(list[int]), get_args(dict[str, int]), Optional[int], P, int | None)
print(Options(name='x'), sorted(Options.__required_keys__), sorted(Options.__optional_keys__), isinstance(3, int | str))


class Box(NamedTuple):
    value: int | str
    tags: tuple[str, ...] = ()


def f(x: Age, y: list['Node']) -> None: ...


print(Box(1), get_type_hints(f)['x'], get_type_hints(f, include_extras=True)['x'], isinstance(list[int], types.GenericAlias), list[int]([1]))
try:
    assert_never(5)
except AssertionError as error:
    print(error)
