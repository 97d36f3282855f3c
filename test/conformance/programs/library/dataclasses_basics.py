# min: 3.7
# dataclass: init, repr, eq, defaults, factories, inheritance, post-init.
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


@dataclass
class Point3(Point):
    z: int = 5
    total: int = field(init=False, compare=False)

    def __post_init__(self):
        self.total = self.x + self.y + self.z


p, q = Point(3, 4), Point(x=3, y=4)
print(p, p == q, p != Point(1), p.norm(), p.tags is q.tags, Point(1).y, p == (3, 4))
print(Point3(1, 2), Point3(1, 2) == Point3(1, 2), Point3(1, 2) == Point(1, 2), [f.name for f in fields(Point3)])
for args, kw in (((), {}), ((1, 2, [], 3), {}), ((1,), {'w': 2}), ((1,), {'x': 3})):
    try:
        Point(*args, **kw)
    except TypeError as error:
        print(error)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    name: str = field(default='', compare=False)


v = Version(1, 2)
print(sorted([Version(2), v, Version(1)]), v < Version(1, 3), hash(v) == hash(Version(1, 2, 'x')), {v: 1}[Version(1, 2)])
try:
    v.major = 5
except FrozenInstanceError as error:
    print(error)
try:
    hash(p)
except TypeError as error:
    print(error)
print(is_dataclass(p), is_dataclass(Point), is_dataclass(3), Point.__name__, Point.__qualname__)
