# register, __subclasshook__ and isinstance of abstract classes.
from abc import ABC, ABCMeta


class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Duck:
            return any('quack' in vars(c) for c in other.__mro__)
        return NotImplemented


class Robot:
    def quack(self):
        return 'beep'


class Stone:
    pass


print(isinstance(Robot(), Duck), isinstance(Stone(), Duck), issubclass(Robot, Duck))


class Number(metaclass=ABCMeta):
    pass


class Special(Number):
    pass


@Number.register
class Mine:
    pass


print(Number.register(int) is int, isinstance(3, Number), isinstance(True, Number))
print(isinstance(Mine(), Number), issubclass(Mine, Number), Mine.__mro__ == (Mine, object))
Special.register(str)
print(isinstance('x', Number), isinstance(1.5, Number), isinstance(1.5, (Number, float)))
try:
    Special.register(Number)
except RuntimeError as error:
    print(error)
try:
    Number.register(3)
except TypeError as error:
    print(error)
