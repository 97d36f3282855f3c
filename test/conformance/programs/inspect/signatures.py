# Signatures: text, parameters, binding.
import inspect


def many(a, b: int, c=3, *args, d, e: str = "x", **kwargs) -> bool:
    """First line.

        Indented.
    """


def none():
    pass


class Thing:
    def __init__(self, a, b=2):
        pass

    def method(self, x, *, y=None):
        pass

    @classmethod
    def make(cls, z):
        pass

    @staticmethod
    def static(q):
        pass

    def __call__(self, called):
        pass


for f in (many, none, Thing, Thing(1).method, Thing.method, Thing.make, Thing.static, Thing(1), lambda x, y=1: x):
    print(inspect.signature(f))
sig = inspect.signature(many)
for name, p in sig.parameters.items():
    print(name, str(p.kind), p.default is p.empty, p.annotation is p.empty, p)
print(sig.return_annotation, list(sig.parameters), repr(sig))
bound = sig.bind(1, 2, d=4, z=5)
print(bound.args, bound.kwargs)
bound.apply_defaults()
print(dict(bound.arguments))
for args, kwargs in (((), {}), ((1, 2), {"a": 3, "d": 1}), ((1, 2), {"d": 1, "b": 1})):
    try:
        sig.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
try:
    inspect.signature(none).bind(1)
except TypeError as error:
    print(error)
print(inspect.signature(none).bind_partial().args)
print(inspect.getdoc(many))
spec = inspect.getfullargspec(many)
print(spec.args, spec.varargs, spec.varkw, spec.defaults, spec.kwonlyargs, spec.kwonlydefaults)
try:
    inspect.signature(5)
except TypeError as error:
    print(error)
