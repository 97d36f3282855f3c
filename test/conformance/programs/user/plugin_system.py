# Plugins register themselves by __init_subclass__, are inspected, wrapped, and called in order.
# min: 3.7
# lacks: inspect, types, warnings
import contextlib
import functools
import inspect
import types
import warnings
from collections import OrderedDict


class Plugin:
    registry = OrderedDict()
    priority = 0

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[name or cls.__name__.lower()] = cls

    def run(self, data):
        raise NotImplementedError


class Upper(Plugin):
    def run(self, data: str) -> str:
        """Makes it loud."""
        return data.upper()


class Repeat(Plugin, name="twice"):
    priority = 5

    def __init__(self, times=2):
        self.times = times

    def run(self, data, *, sep="-"):
        warnings.warn("repeat is deprecated", DeprecationWarning, stacklevel=2)
        return sep.join([data] * self.times)


class Broken(Plugin):
    priority = -1


def logged(log):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            log.append((function.__qualname__, args[1:], kwargs))
            return function(*args, **kwargs)

        return wrapper

    return decorate


log = []
for name, cls in Plugin.registry.items():
    cls.run = logged(log)(cls.run)
    print(name, cls.priority, inspect.signature(cls.run), inspect.getdoc(cls.run))
data = "hey"
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for cls in sorted(Plugin.registry.values(), key=lambda each: each.priority):
        with contextlib.suppress(NotImplementedError):
            data = cls().run(data)
print(data, [str(each.message) for each in caught], [each.category.__name__ for each in caught])
print(log)
space = types.SimpleNamespace(a=1, b=[2])
print(space, inspect.isclass(Upper), inspect.isfunction(Upper.run), inspect.ismethod(Upper().run))
print(issubclass(Repeat, Plugin), [c.__name__ for c in Repeat.__mro__], Upper.run.__annotations__)
Dynamic = type("Dynamic", (Plugin,), {"run": lambda self, data: data[::-1]})
print("dynamic" in Plugin.registry, Dynamic().run("abc"), callable(Dynamic))
