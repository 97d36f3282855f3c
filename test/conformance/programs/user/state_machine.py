# Enums with behaviour, flags, a state machine with a transition table, and match statements on events.
# min: 3.10
import asyncio
from dataclasses import dataclass
from enum import Enum, Flag, IntEnum, auto, unique


@unique
class State(Enum):
    IDLE = auto()
    MOVING = auto()
    OPEN = auto()

    def next(self, event):
        return TRANSITIONS.get((self, type(event).__name__), self)


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Door(Flag):
    FRONT = auto()
    BACK = auto()
    BOTH = FRONT | BACK


@dataclass
class Call:
    floor: int
    priority: Priority = Priority.LOW


@dataclass
class Arrived:
    floor: int
    door: Door = Door.FRONT


class Close:
    pass


TRANSITIONS = {
    (State.IDLE, "Call"): State.MOVING,
    (State.MOVING, "Arrived"): State.OPEN,
    (State.OPEN, "Close"): State.IDLE,
}


def describe(event):
    match event:
        case Call(floor=floor, priority=Priority.HIGH):
            return f"urgent call to {floor}"
        case Call(floor=floor) if floor < 0:
            return "no such floor"
        case Call(floor=0 | 1 as floor):
            return f"call to low floor {floor}"
        case Arrived(floor, door) if Door.BACK in door:
            return f"arrived at {floor}, back door"
        case {"kind": str(kind), **rest}:
            return f"dict {kind} {rest}"
        case [first, *_, last]:
            return f"sequence {first}..{last}"
        case Close():
            return "close"
        case _:
            return f"other {event}"


async def lift(events):
    state, log = State.IDLE, []
    while (event := await events.get()) is not None:
        log.append((state.name, (state := state.next(event)).name))
    return log


async def main():
    events = asyncio.Queue()
    machine = asyncio.create_task(lift(events))
    for event in (Call(3), Call(1), Arrived(3, Door.BOTH), Close(), Call(-1), Call(9, Priority.HIGH)):
        print(describe(event))
        await events.put(event)
    await events.put(None)
    print(await machine)


asyncio.run(main())
for event in ({"kind": "x", "n": 1}, [1, 2, 3], (4, 5), "text", 3.5):
    print(describe(event))
print(list(State), State["OPEN"], State(2), Priority.HIGH + 1, Priority(1) < Priority.HIGH)
print(Door.FRONT | Door.BACK is Door.BOTH, Door.BACK in Door.BOTH, bool(Door.FRONT & Door.BACK), len(State))
