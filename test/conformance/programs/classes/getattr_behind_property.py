# stderr: all
class Lazy:
    @property
    def size(self):
        return self._size

    def __getattr__(self, name):
        print('asked for', name)
        if name == '_size':
            raise AttributeError('no size yet')
        return 'made up ' + name


lazy = Lazy()
print(lazy.size, lazy.other)


class Descriptor:
    def __get__(self, obj, owner):
        raise AttributeError('nothing here')


class Owner:
    field = Descriptor()

    def __getattr__(self, name):
        raise KeyError(name)


print(hasattr(lazy, 'size'), getattr(lazy, 'size', 3))
try:
    Owner().field
except KeyError as e:
    print(repr(e.args), e.__context__)
Owner().field
