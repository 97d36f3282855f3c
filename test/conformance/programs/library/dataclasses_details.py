# min: 3.7
# Documentation, text annotations, own methods, hashes, metadata and __set_name__ of data classes.
import asyncio
from dataclasses import dataclass, field, fields, make_dataclass
from typing import ClassVar, DefaultDict, List, Optional


class Named:
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)

    def __get__(self, obj, cls=None):
        return 7


@dataclass
class Job:
    name: str
    tags: List[str] = field(default_factory=list)
    limit: Optional[int] = None
    cost: 'int' = 3
    kind: 'ClassVar[str]' = 'plain'
    odd: 'some.ClassVar[int]' = 1
    seven: int = Named()


@dataclass
class Doubling:
    x: int

    def __init__(self, x):
        self.x = 2 * x


@dataclass(frozen=True)
class Key:
    a: int
    b: str = field(compare=False, default='')


async def main():
    print(Job.__doc__)
    print(Job('a'), [f.name for f in fields(Job)], Doubling(3))
    try:
        fields(Job)[0].metadata['x'] = 1
    except TypeError as e:
        print(e)
    print(hash(Key(4)) == hash((4,)), Key(4) in {Key(4, 'z')}, Key.__dataclass_params__)
    Made = make_dataclass('Made', [('x', int), ('y', int, 5)])
    print(Made(1), Made.__doc__, Made.__module__)
    print(List[int].__module__, DefaultDict(int))


asyncio.run(main())
