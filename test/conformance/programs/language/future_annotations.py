# from __future__ import annotations: annotations are strings that nobody evaluates by himself.
# min: 3.7
from __future__ import annotations
from dataclasses import dataclass, field, fields
import typing


def f(a: int, b: "str" = 'x', *c: Missing, d: typing.Dict[str,int]=None) -> typing.Optional[ K ]: ...


class K:
    x: int = 3
    y: Undefined
    z: 'K'


@dataclass
class Tree:
    value: int
    children: typing.List[Tree] = field(default_factory=list)
    kind: typing.ClassVar[str] = 'tree'


print(f.__annotations__)
print(K.__annotations__)
print(Tree(1, [Tree(2)]), [(part.name, part.type) for part in fields(Tree)])
print(typing.get_type_hints(Tree))
try:
    typing.get_type_hints(f)
except NameError as e:
    print(e)
