# min: 3.10
# dataclass: slots, kw_only, match_args, KW_ONLY.
from dataclasses import KW_ONLY, dataclass, field


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'))
try:
    s.z = 3
except AttributeError as error:
    print('no z')


@dataclass(kw_only=True)
class Keyword:
    a: int
    b: int = 0


@dataclass
class Mixed:
    first: int
    _: KW_ONLY
    second: int = 2
    third: int


print(Keyword(a=1), Mixed(1, third=3), Mixed.__match_args__, Slotted.__match_args__)
for call in (lambda: Keyword(1), lambda: Mixed(1, 2, third=3), lambda: Mixed(1)):
    try:
        call()
    except TypeError as error:
        print(error)
match s:
    case Slotted(x, y=2):
        print('matched', x)
