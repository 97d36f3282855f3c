# min: 3.8
# sys.unraisablehook is told of errors in __del__, __new__ of a base makes objects, subclasses call super().
import sys


class Base:
    def __new__(cls, *args):
        return super().__new__(cls)

    def __del__(self):
        print('Base.__del__', type(self).__name__)


class Sub(Base):
    def __del__(self):
        super().__del__()
        raise KeyError('late')


class Table(dict):
    def __del__(self):
        print('table of', len(self))


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object.__qualname__, unraisable.err_msg)


sys.unraisablehook = hook
sub = Sub(1)
del sub
table = Table(a=1)
del table
base = Base()
base = None
print('end')
