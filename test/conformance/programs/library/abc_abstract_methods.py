# Abstract methods, properties and class methods keep a class from having instances.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 'base'

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...


class Half(Shape):
    def area(self):
        return 'half ' + super().area()

    name = 'half'


class Whole(Half):
    @classmethod
    def make(cls):
        return cls()


for cls in (Shape, Half, Whole):
    try:
        made = cls()
        print(type(made).__name__, made.area(), made.name)
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Whole.__abstractmethods__)
print(isinstance(Whole.make(), Shape), issubclass(Whole, Shape), type(Shape) is ABCMeta)


class Counted(metaclass=ABCMeta):
    @abstractmethod
    async def count(self):
        ...


try:
    Counted()
except TypeError as error:
    print(error)
