# __slots__: descriptors, missing values, inheritance, __dict__ and __weakref__, errors.
import copy
import weakref


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


class Deep(Point):
    __slots__ = ('z',)


class Loose(Point):
    pass


class Both:
    __slots__ = ('a', '__dict__', '__weakref__')


class Hidden:
    __slots__ = ['__secret']

    def __init__(self):
        self.__secret = 3


point = Point(1)
print(Point.x, type(Point.x), Point.x.__get__(point), Point.x.__name__, Point.x.__objclass__, Point.__slots__)
attempt(lambda: point.y)
attempt(lambda: point.__dict__)
attempt(lambda: setattr(point, 'z', 3))
attempt(lambda: delattr(point, 'y'))
attempt(lambda: Point.x.__set__(point, 9) or point.x)
attempt(lambda: delattr(point, 'x') or point.x)
attempt(lambda: Point.x.__get__(Both()))
attempt(lambda: weakref.ref(point))
deep = Deep(1, 2)
deep.z = 5
print(deep.x, deep.y, deep.z, hasattr(deep, '__dict__'))
loose = Loose(1, 2)
loose.any = 4
print(loose.__dict__, loose.x, vars(loose), copy.copy(loose).y)
both = Both()
both.a, both.b = 1, 2
print(both.__dict__, weakref.ref(both)() is both)
print(Hidden()._Hidden__secret, [name for name in Hidden.__dict__ if 'secret' in name], [n for n in dir(point) if n < '_'])
attempt(lambda: type('Wrong', (), {'__slots__': ('a',), 'a': 5}))
attempt(lambda: type('Mixed', (Point, Hidden), {}))
attempt(lambda: type('Number', (), {'__slots__': (1,)}))
twin = copy.copy(Point(3, 4))
print(twin.x, twin.y, copy.deepcopy(Point([1], 2)).x)


class Pair(tuple):
    __slots__ = ()


attempt(lambda: setattr(Pair((1, 2)), 'x', 1))
