# min: 3.7
# dataclasses: asdict, astuple, replace, ClassVar, InitVar, errors.
import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, replace
from typing import ClassVar, Dict, List


@dataclass
class Item:
    name: str
    price: float = 1.5


@dataclass
class Cart:
    owner: str
    items: List[Item] = field(default_factory=list)
    notes: Dict[str, Item] = field(default_factory=dict)
    count: ClassVar[int] = 0
    discount: InitVar[float] = 0.0
    total: float = field(init=False, default=0.0)

    def __post_init__(self, discount):
        self.total = sum(i.price for i in self.items) - discount


cart = Cart('me', [Item('a'), Item('b', 2)], {'n': Item('c')}, discount=0.5)
print(cart)
print(asdict(cart))
print(astuple(cart))
copy = asdict(cart)
copy['items'].append(1)
print(len(cart.items), replace(Item('x'), price=9), [f.name for f in dataclasses.fields(cart)])
Made = dataclasses.make_dataclass('Made', [('x', int), ('y', int, field(default=3))], namespace={'sum': lambda self: self.x + self.y})
print(Made(1), Made(1).sum(), Made.__name__)
for source in ('list', 'order'):
    try:
        if source == 'list':
            @dataclass
            class Bad:
                x: list = []
        else:
            @dataclass
            class Late:
                x: int = 0
                y: int
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' follows')[0])


@dataclass(eq=False, repr=False)
class Plain:
    x: int = 1


print(Plain() == Plain(), 'Plain object' in repr(Plain()), hash(Plain()) is not None)


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(hash=False, default=0)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Hashed(1) in {Hashed(1)})
