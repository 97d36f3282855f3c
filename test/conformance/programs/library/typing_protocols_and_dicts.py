# min: 3.10
# Protocol, runtime_checkable, TypedDict, Literal, Final, get_origin, get_args.
from typing import Dict, Final, List, Literal, Optional, Protocol, TypedDict, Union, get_args, get_origin, runtime_checkable


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class Plain(Protocol):
    x: int

    def run(self) -> int: ...


class Door:
    def close(self):
        return 'shut'


class Runner(Plain):
    def run(self):
        return 1


print(isinstance(Door(), Closeable), isinstance(3, Closeable), issubclass(Door, Closeable), Runner().run())
for bad in (lambda: isinstance(Door(), Plain), lambda: Plain()):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)


class Movie(TypedDict):
    name: str
    year: int


class Rated(Movie, total=False):
    stars: float


m = Movie(name='M', year=1931)
print(m, type(m), Movie.__annotations__['year'], sorted(Rated.__annotations__), Rated.__total__, Movie.__total__)
LIMIT: Final = 3
print(Literal['a', 'b'], get_args(Literal[1, 2]), get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]) is Union, get_args(Optional[int]))
