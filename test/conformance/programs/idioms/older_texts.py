# min: 3.6
"""Texts and kinds of collections in which older versions differ: zip, max, keywords, enums, named tuples, ABCMeta."""
import abc
import enum
from typing import NamedTuple


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: zip([1], 3))
attempt(lambda: zip(3))
attempt(lambda: max())
attempt(lambda: min(key=None))
attempt(lambda: min(1, 2, x=3))
attempt(lambda: ImportError(foo=1))


class Shape(enum.Enum):
    ROUND = 1


class Flag(enum.Flag):
    UP = 1


for parent in (Shape, Flag):
    attempt(lambda: parent("More", "P Q"))
    attempt(lambda: type(parent)("More", (parent,), type(parent).__prepare__("More", (parent,))))
print(type(Shape.__members__.copy()).__name__)


class Point(NamedTuple):
    x: int
    y: str = "?"


print(getattr(Point, "_field_types", None), Point._field_defaults)


class Plugin(abc.ABC):
    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("registered", name or cls.__name__)


try:

    class Csv(Plugin, name="csv"):
        pass

except TypeError as e:
    print(e)
