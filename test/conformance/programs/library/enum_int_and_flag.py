# IntEnum, Flag, IntFlag and enumerations with another type.
from enum import Enum, Flag, IntEnum, IntFlag, auto


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.LOW + 1, Level(10), repr(Level.LOW), Level.HIGH == 10, sorted([Level.HIGH, Level.LOW]))
print('%d' % Level.LOW, f'{Level.HIGH}', str(Level.LOW), [0, 'one'][Level.LOW], max(Level), int(Level.HIGH), hash(Level.LOW) is not None)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


both = Perm.R | Perm.X
print(both, repr(both), both.value, Perm.R in both, Perm.W in both, bool(Perm.R & Perm.W), Perm.RW, repr(Perm(0)), ~Perm.R)
print(both & Perm.X, both ^ Perm.R, Perm(3) is Perm.RW, (Perm.R | Perm.X) is both, [p.name for p in (Perm.R, Perm.RW)], Perm.R.value)
try:
    Perm(16)
except ValueError as error:
    print(str(error).replace('\n', ';'))


class Mode(IntFlag):
    A = 1
    B = 2


print(Mode.A | Mode.B, repr(Mode.A | Mode.B), Mode.A | 4, Mode.A + 1, Mode(3) == 3, repr(Mode(0)), Mode.A & 1, 2 in [Mode.B])


class Name(str, Enum):
    ONE = 'one'
    TWO = 'two'


print(Name.ONE == 'one', Name.ONE.upper(), repr(Name.TWO), Name('two'), 'x' + Name.ONE, str(Name.ONE), f'{Name.ONE}', Name.ONE.value)


class Found(Enum):
    A = 'a'

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == 'alias' else None


print(Found('alias'))
