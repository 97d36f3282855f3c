"""One place that sets an attribute first, or again, for instances of many kinds."""


class Plain:
    x = 'of the class'


class Slotted:
    __slots__ = ('x',)


class Narrow:
    __slots__ = ('y',)


class Guarded:
    @property
    def x(self):
        return 'guarded'


class Custom:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)


class Described:
    class Descriptor:
        def __get__(self, obj, cls):
            return 'described'

        def __set__(self, obj, value):
            obj.seen = value

    x = Descriptor()


def store(obj, value):
    try:
        obj.x = value
        print(type(obj).__name__, obj.x, getattr(obj, '__dict__', None))
    except AttributeError:
        print(type(obj).__name__, 'refuses')


for cls in (Plain, Slotted, Narrow, Guarded, Custom, Described, Plain):
    for _ in range(2):
        obj = cls()
        store(obj, 1)
        store(obj, 2)
plain = [Plain() for _ in range(4)]
plain[1].other = 0
plain[2].__dict__['y'] = 3
for i, obj in enumerate(plain):
    store(obj, i)
del plain[0].x
store(plain[0], 5)
Plain.x = property(lambda self: 'late')
store(Plain(), 6)
