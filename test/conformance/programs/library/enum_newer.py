# min: 3.11
# StrEnum, iteration of flags, boundaries, member and nonmember.
import enum
from enum import CONFORM, Enum, Flag, StrEnum, auto, member, nonmember


class Kind(StrEnum):
    FIRST = auto()
    OTHER = 'something'


print(Kind.FIRST, repr(Kind.OTHER), Kind.FIRST == 'first', f'{Kind.OTHER:>12}', list(Kind))


class Perm(Flag):
    R = 4
    W = 2
    X = 1


print(list(Perm.R | Perm.X), len(Perm.R | Perm.W), Perm(7), ~Perm.W, Perm.R.name, (Perm.R | Perm.W).name)


class Soft(Flag, boundary=CONFORM):
    A = 1
    B = 2


print(Soft(7), Soft(5))


class Mixed(Enum):
    A = 1
    b = nonmember(5)

    @member
    def f():
        pass


print(list(m.name for m in Mixed), Mixed.b)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
