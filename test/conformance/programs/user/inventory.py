# An inventory of dataclasses: enums, sorting, grouping, JSON there and back.
# min: 3.7
# lacks: json, dataclasses, enum, typing
import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from operator import attrgetter
from typing import Dict, List, Optional


class Kind(Enum):
    TOOL = "tool"
    PART = "part"

    @property
    def plural(self):
        return self.value + "s"


@dataclass(order=True)
class Item:
    name: str
    kind: Kind = field(compare=False)
    price: float = 0.0
    tags: List[str] = field(default_factory=list, compare=False)
    owner: Optional[str] = None

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"{self.name}: negative price {self.price!r}")


def group(items) -> Dict[Kind, List[Item]]:
    groups = defaultdict(list)
    for item in items:
        groups[item.kind].append(item)
    return groups


items = [
    Item("saw", Kind.TOOL, 12.5, ["sharp"]),
    Item("bolt", Kind.PART, 0.05, ["steel", "small"]),
    Item("drill", Kind.TOOL, 80.0, ["steel", "loud"]),
]
print(sorted(items)[0])
print(replace(items[1], price=0.07) == items[1], items[0] < items[2])
for kind, members in group(items).items():
    print(f"{kind.plural:>6}: {sum(map(attrgetter('price'), members)):8.2f}", kind)
print(Counter(tag for item in items for tag in item.tags).most_common(2))
text = json.dumps([{**asdict(item), "kind": item.kind.name} for item in items], sort_keys=True)
print(text)
back = [Item(**{**each, "kind": Kind[each["kind"]]}) for each in json.loads(text)]
print(back == items, Kind("part") is Kind.PART, list(Kind))
try:
    Item("hole", Kind.PART, -1)
except ValueError as error:
    print(error)
