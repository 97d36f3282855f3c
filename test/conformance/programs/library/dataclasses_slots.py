# min: 3.10
# Slots of data classes: inherited ones, defaults without init, copies of frozen instances.
import copy
from abc import ABC, abstractmethod
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = field(default=5, init=False)


class Sized(ABC):
    @property
    @abstractmethod
    def size(self): ...


@dataclass(slots=True)
class Base:
    a: int
    b: int = 1


@dataclass(slots=True)
class Derived(Base):
    c: int = 2


p = Point(1)
print(p, copy.copy(p), copy.deepcopy(p), Point.__slots__)
print(Derived(1), hasattr(Derived(1), '__dict__'), Base(3))
try:
    p.x = 2
except AttributeError as e:
    print(type(e).__name__, e)


@dataclass
class Field(Sized):
    size: int = 3


try:
    print(Field().size)
except TypeError as e:
    print(e)
