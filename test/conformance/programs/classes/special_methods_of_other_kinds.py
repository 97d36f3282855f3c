# Special methods that are partial methods, cached functions, descriptors, bound methods, classes or None.
import functools
import itertools
import operator


class Vector:
    """Operators made by partialmethod and a table."""

    def __init__(self, *parts):
        self.parts = parts

    def _apply(self, op, other):
        if isinstance(other, Vector):
            return Vector(*map(op, self.parts, other.parts))
        return Vector(*(op(part, other) for part in self.parts))

    __add__ = functools.partialmethod(_apply, operator.add)
    __mul__ = functools.partialmethod(_apply, operator.mul)
    __rmul__ = __mul__

    @functools.lru_cache(maxsize=None)
    def __len__(self):
        print("len of", self.parts)
        return len(self.parts)

    @functools.lru_cache(maxsize=4)
    def __getitem__(self, i):
        return self.parts[i]

    __repr__ = functools.partialmethod("Vector{0.parts}".format)


class Negator:
    @getattr(functools, 'singledispatchmethod', functools.singledispatch)
    def __call__(self, arg):
        raise NotImplementedError(type(arg).__name__)

    @__call__.register(int)
    def _(self, arg):
        return -arg

    @__call__.register(bool)
    def _(self, arg):
        return not arg


class Delegate:
    """Gives special methods of what it holds."""

    class Forward:
        def __init__(self, name):
            self.name = name

        def __get__(self, obj, cls=None):
            return self if obj is None else getattr(obj.target, self.name)

    def __init__(self, target):
        self.target = target

    for name in ("__iter__", "__len__", "__getitem__", "__contains__", "__setitem__", "__delitem__", "__eq__"):
        locals()[name] = Forward(name)
    del name
    __hash__ = None


class Context:
    __enter__ = staticmethod(lambda: "in")
    __exit__ = staticmethod(lambda *exc: print("out", exc[0] and exc[0].__name__) or True)


class Count:
    __iter__ = staticmethod(itertools.count().__iter__)
    __next__ = itertools.count(5).__next__
    __call__ = dict
    __index__ = [1, 2].__len__


v = Vector(1, 2, 3) + Vector(10, 20, 30)
print(v.parts, (v * 2).parts, (2 * v).parts, len(v), len(v), v[1])
try:
    print(repr(v))
except Exception as error:
    print(type(error).__name__, error)
if hasattr(functools, "singledispatchmethod"):
    negator = Negator()
    print(negator(5), negator(True))
d = Delegate([3, 4, 5])
d[0] = 30
del d[1]
print(list(d), len(d), d[1], 5 in d, d == [30, 5], d != [30, 5])
with Context() as word:
    print(word)
    raise KeyError(word)
c = Count()
print(next(c), next(c), c(a=1), "abc"[c], list(zip("ab", c)))
for name in ("__iter__", "__contains__", "__hash__"):
    cls = type("Without", (), {name: None})
    for act in (lambda o: 1 + o, iter, lambda o: 1 in o, hash):
        try:
            act(cls())
        except TypeError as error:
            print(name, error)
        else:
            print(name, "fine")
