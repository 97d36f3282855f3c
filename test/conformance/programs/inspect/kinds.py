# What kind a thing is.
import functools
import inspect
import sys


def plain():
    pass


def generator():
    yield 1


async def coroutine():
    pass


async def asyncgen():
    yield 1


class Thing:
    def method(self):
        pass

    async def amethod(self):
        pass

    def __await__(self):
        yield


thing = Thing()
made = coroutine()
things = [plain, generator, coroutine, asyncgen, Thing, thing, thing.method, thing.amethod, len, sys,
          lambda: 0, generator(), made, asyncgen(), functools.partial(plain), 5]
tests = ["isfunction", "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "isgenerator",
         "isgeneratorfunction", "iscoroutine", "iscoroutinefunction", "isasyncgen", "isasyncgenfunction",
         "isawaitable"]
for name in tests:
    print(name, "".join("x" if getattr(inspect, name)(t) else "." for t in things))
print(inspect.getcoroutinestate(made))
made.close()
print(inspect.getcoroutinestate(made))
g = generator()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
g.close()
print(inspect.getgeneratorstate(g))
print(inspect.iscode(plain.__code__), inspect.isframe(inspect.currentframe()))
print(inspect.currentframe().f_code.co_name, inspect.getmro(Thing)[0] is Thing)
