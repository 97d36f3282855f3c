# type, isinstance, callable, getattr, setattr, hasattr, id, and __name__ of things.


class Thing:
    """A thing."""

    size = 3

    def grow(self):
        self.size += 1
        return self.size


class Part(Thing):
    pass


part = Part()
print(type(part).__name__, type(part) is Part, isinstance(part, Thing), isinstance(part, (int, Thing)))
print(getattr(part, "size"), getattr(part, "none", "default"), hasattr(part, "grow"), hasattr(part, "x"))
setattr(part, "size", 10)
print(part.grow(), Part.size, part.__class__.__name__, Part.__name__, Thing.__doc__)
del part.size
print(part.size, callable(part), callable(part.grow), callable(Part), callable(len))
for value in [1, 1.5, "s", None, True, [], (), {}, set(), len, Part, part.grow, lambda: 0, print]:
    print(type(value).__name__, end=" ")
print()
same = part
print(same is part, id(same) == id(part), part == Part(), part != same)
print(int, str, ValueError, Part)
try:
    part.missing
except AttributeError as error:
    print(error)
