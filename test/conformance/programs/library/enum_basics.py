# Enum: members, lookups, aliases, auto, methods, errors.
import enum
from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name}/{self.value}'


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color))
print(Color.CRIMSON is Color.RED, Color.RED.describe(), Color.RED in Color, Color.RED == 1, isinstance(Color.RED, Color))
print({Color.RED: 'r'}[Color(1)], Color, type(Color.RED), f'{Color.GREEN}', sorted(Color.__members__), Color.__members__['CRIMSON'])
for bad in (lambda: Color(9), lambda: Color['NONE'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.BLUE, lambda: Color.PINK):
    try:
        bad()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error if 'PINK' not in str(error) else '')


class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = 'done'


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)


print([s.value for s in State], Planet.EARTH.mass, Planet.MARS.density, Planet.heaviest().name, Planet((0.64, 3.39)))
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Color):
        PINK = 4
except TypeError as error:
    print('no extending')
Animal = Enum('Animal', 'ANT BEE')
print(list(Animal), Animal.BEE.value, [m.name for m in reversed(Color)], bool(Color.RED), Color.RED.__class__ is Color)
