# min: 3.9
# cache, cached_property, singledispatchmethod, lru_cache without parentheses.
import functools


class Circle:
    def __init__(self, r):
        self.r = r

    @functools.cached_property
    def area(self):
        print('computing')
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
print(c.area, Circle.area.attrname)


@functools.cache
def square(x):
    print('square', x)
    return x * x


print(square(3), square(3), square.cache_info(), square.cache_parameters())


@functools.lru_cache
def bare(x):
    return -x


print(bare(1), bare.cache_parameters())


class Show:
    @functools.singledispatchmethod
    def of(self, x):
        return 'something'

    @of.register(int)
    def _(self, x):
        return f'int {x}'

    @of.register(str)
    def _(self, x):
        return f'str {x}'


print(Show().of(1), Show().of('a'), Show().of(None))
