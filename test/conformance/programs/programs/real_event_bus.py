# min: 3.7
"""A typed event bus: dataclass events, wildcard handlers by inheritance, middleware, weak subscribers, replay."""
import asyncio
import inspect
import weakref
from abc import ABC, abstractmethod
from collections import Counter, deque
from dataclasses import asdict, dataclass, field, fields, replace
from functools import singledispatch
from typing import Any, Callable, ClassVar, Deque, Dict, List, Type, TypeVar


@dataclass(frozen=True)
class Event:
    kind: ClassVar[str] = 'event'
    source: str
    sequence: int = field(default=0, compare=False)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = cls.__name__.lower()


@dataclass(frozen=True)
class Created(Event):
    name: str = 'unnamed'


@dataclass(frozen=True)
class Moved(Event):
    x: float = 0.0
    y: float = 0.0

    def __post_init__(self):
        if abs(self.x) > 100:
            raise ValueError(f'x out of range: {self.x!r}')


@dataclass(frozen=True)
class Renamed(Created):
    old: str = ''


class Middleware(ABC):
    @abstractmethod
    async def __call__(self, event, proceed):
        ...


class Count(Middleware):
    def __init__(self):
        self.counter = Counter()

    async def __call__(self, event, proceed):
        self.counter[event.kind] += 1
        return await proceed(event)


class Stamp(Middleware):
    def __init__(self):
        self.next = 0

    async def __call__(self, event, proceed):
        self.next += 1
        return await proceed(replace(event, sequence=self.next))


class Bus:
    def __init__(self, *middleware, history=4):
        self.handlers: Dict[Type[Event], List[Callable]] = {}
        self.middleware = middleware
        self.history: Deque[Event] = deque(maxlen=history)

    def on(self, kind):
        def register(function):
            ref = weakref.WeakMethod(function) if inspect.ismethod(function) else (lambda: function)
            self.handlers.setdefault(kind, []).append(ref)
            return function
        return register

    async def publish(self, event):
        async def deliver(event):
            self.history.append(event)
            called = 0
            for cls in type(event).__mro__:
                for ref in list(self.handlers.get(cls, ())):
                    handler = ref()
                    if handler is None:
                        self.handlers[cls].remove(ref)
                        continue
                    result = handler(event)
                    if inspect.isawaitable(result):
                        await result
                    called += 1
            return called
        chain = deliver
        for layer in reversed(self.middleware):
            chain = (lambda layer, proceed: lambda e: layer(e, proceed))(layer, chain)
        return await chain(event)


@singledispatch
def describe(event):
    return f'? {event!r}'


@describe.register(Created)
def _(event):
    return f'created {event.name}'


@describe.register(Moved)
def _(event):
    return f'moved to ({event.x:+.1f}, {event.y:.2f})'


class Screen:
    def show(self, event):
        print('screen', event.sequence, describe(event))


async def main():
    count = Count()
    bus = Bus(count, Stamp())
    screen = Screen()
    bus.on(Event)(screen.show)

    @bus.on(Created)
    async def log(event):
        await asyncio.sleep(0)
        print('log', event.kind, asdict(event))

    print(await bus.publish(Created('a', name='box')))
    print(await bus.publish(Renamed('a', name='crate', old='box')))
    print(await bus.publish(Moved('b', x=1.25, y=-3)))
    print(await bus.publish(Event('c')))
    del screen
    print(await bus.publish(Moved('b')))
    try:
        await bus.publish(Moved('b', x=1000))
    except ValueError as e:
        print(e)
    try:
        bus.history[0].source = 'z'
    except Exception as e:
        print(type(e).__name__, type(e).__mro__[1].__name__, e)
    print([e.kind for e in bus.history], count.counter.most_common())
    print(Created('a') == Created('a', sequence=9), Created('a') == Renamed('a'), len({Created('a'), Created('a', 5)}))
    print([(f.name, f.compare) for f in fields(Renamed)])
    try:
        Middleware()
    except TypeError as e:
        print(str(e)[:41])


asyncio.run(main())
