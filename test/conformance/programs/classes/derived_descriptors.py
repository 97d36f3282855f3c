# Subclasses of property, staticmethod and classmethod, what is abstract, and types without instances.
import abc


class Labelled(property):
    def __init__(self, fget, label):
        super().__init__(fget)
        self.label = label


class Item(property):
    def __init__(self, name):
        super().__init__(self.read)
        self.name = name

    def read(self, obj):
        return obj.values[self.name]


class Numbered(staticmethod):
    def __init__(self, f, number):
        super().__init__(f)
        self.number = number


class Factory(classmethod):
    def __init__(self, f):
        super().__init__(f)


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractclassmethod
    def make(cls): ...

    @abc.abstractstaticmethod
    def count(): ...

    @abc.abstractproperty
    def name(self): ...


class Square(Shape):
    values = {'side': 9}
    area = Labelled(lambda self: self.side ** 2, 'm2')
    side = Item('side')
    count = Numbered(lambda: 5, 2)
    make = Factory(lambda cls: cls.__name__)
    name = 'square'


print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__, Square.__abstractmethods__)
print(Square().area, Square.area.label, Square().side, Square.count(), Square().count(), Square.make())
print(Square.__dict__['count'].number, Square.area.__isabstractmethod__)
for make in (Shape, type(x for x in ())):
    try:
        make()
    except TypeError as e:
        print(e if make is not Shape else 'abstract')
print(type(iter([])).__name__, property(len, doc='d').__doc__)
