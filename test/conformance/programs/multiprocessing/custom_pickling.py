# max: 3.13
"""__reduce__, __getstate__ and __setstate__, __slots__, subclasses of built-in types."""
import multiprocessing as mp


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value + 1,)


class State:
    def __init__(self):
        self.open = True
        self.name = "n"

    def __getstate__(self):
        return {"name": self.name}

    def __setstate__(self, state):
        self.__dict__.update(state, open=False)


class Slots:
    __slots__ = ("a", "b")


class Numbers(list):
    pass


class Error(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
        self.note = None


class Method:
    def call(self):
        return "called"


if __name__ == "__main__":
    here, there = mp.Pipe()

    def sent(value):
        here.send(value)
        return there.recv()

    print(sent(Reduced(1)).value)
    state = sent(State())
    print(state.open, state.name)
    slots = Slots()
    slots.a = 5
    print(sent(slots).a, hasattr(sent(slots), "b"))
    numbers = Numbers([1, 2])
    numbers.label = "l"
    back = sent(numbers)
    print(type(back).__name__, back, back.label)
    error = Error(4)
    error.note = "kept"
    back = sent(error)
    print(type(back).__name__, back.code, back.note)
    print(sent(Method().call)())
    print(sent([].append).__self__, sent(Method) is Method)
