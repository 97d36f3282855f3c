# Accounts rebuilt from events: abstract classes, singledispatch, copying, weak references to listeners.
# min: 3.7
# lacks: copy, weakref, dataclasses
import abc
import copy
import functools
import weakref
from dataclasses import dataclass


@dataclass(frozen=True)
class Deposited:
    amount: int


@dataclass(frozen=True)
class Withdrawn:
    amount: int
    reason: str = ""


class Projection(abc.ABC):
    @abc.abstractmethod
    def apply(self, event):
        ...

    def replay(self, events):
        for event in events:
            self.apply(event)
        return self


class Balance(Projection):
    def __init__(self):
        self.value, self.history = 0, []

    def apply(self, event):
        change(event, self)
        self.history.append(event)


@functools.singledispatch
def change(event, balance):
    raise TypeError(f"no rule for {type(event).__name__}")


@change.register(Deposited)
def _(event, balance):
    balance.value += event.amount


@change.register(Withdrawn)
def _(event, balance):
    balance.value -= event.amount


class Store:
    def __init__(self):
        self.events, self.listeners = [], weakref.WeakSet()

    def append(self, event):
        self.events.append(event)
        for listener in self.listeners:
            listener.apply(event)


store = Store()
live = Balance()
store.listeners.add(live)
for event in (Deposited(100), Withdrawn(30, "food"), Deposited(5)):
    store.append(event)
print(live.value, len(live.history), Balance().replay(store.events).value)
earlier = copy.deepcopy(live)
store.append(Withdrawn(75))
print(live.value, earlier.value, copy.copy(live).history is live.history)
print(len(store.listeners), Withdrawn(1) == Withdrawn(1), len({Withdrawn(1), Withdrawn(1, "")}))
try:
    Projection()
except TypeError as error:
    print("abstract" in str(error))
for bad in (lambda: change("text", live), lambda: setattr(Deposited(1), "amount", 2)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
