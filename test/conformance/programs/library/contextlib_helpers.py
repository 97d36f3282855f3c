# min: 3.7
# suppress, closing, nullcontext, abstract context managers.
from contextlib import AbstractContextManager, closing, nullcontext, suppress

with suppress(KeyError, IndexError):
    {}['missing']
    print('not reached')
with suppress(LookupError):
    [][1]
try:
    with suppress(KeyError):
        int('x')
except ValueError as error:
    print(error)


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as thing:
    print(type(thing).__name__)
try:
    with closing(Thing()):
        raise OSError('broken')
except OSError as error:
    print(error)
with nullcontext(5) as five, nullcontext() as none:
    print(five, none)


class Manager(AbstractContextManager):
    def __exit__(self, *details):
        print('exit', details)


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


with Manager() as m:
    print(type(m).__name__)
print(isinstance(Duck(), AbstractContextManager), isinstance(3, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as error:
    print('abstract')
