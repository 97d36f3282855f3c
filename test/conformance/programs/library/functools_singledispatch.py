# singledispatch: by class, by base, by abstract class.
from collections import abc
from functools import singledispatch


@singledispatch
def show(x): return 'obj'
@show.register(int)
def _(x): return 'int'
@show.register(list)
def _(x): return 'list'
print(show(1), show([]), show('s'), show(True), show.dispatch(bool) is show.registry[int])

@show.register(abc.Mapping)
def _(x): return "mapping"
class Sub(dict): pass
print(show({}), show(Sub()), show(()), show(None))
print(sorted(cls.__name__ for cls in show.registry), show.__name__)
try: show()
except TypeError as error: print(error)
