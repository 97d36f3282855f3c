# Bases that do not go together, and keywords that no __init_subclass__ takes.
def attempt(*bases):
    names = ', '.join(base.__name__ for base in bases)
    try:
        print(names, '->', [c.__name__ for c in type('Made', bases, {}).__mro__])
    except TypeError as e:
        print(names, '->', e)


class Plain:
    pass


class OwnInt(int):
    pass


attempt(int, str)
attempt(dict, list)
attempt(Exception, dict)
attempt(OwnInt, float)
attempt(Plain, Plain)
attempt(object, Plain)
attempt(Plain, OwnInt)
attempt(KeyError, ValueError)
attempt(OSError, KeyError)
attempt(OSError, ImportError)
attempt(type(len))
attempt(type({}.keys()))
attempt(memoryview)
attempt(type(NotImplemented))


class Base:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)


for base in (Base, Plain):
    try:
        type('Sub', (base,), {}, flag=True)
    except TypeError as e:
        print(e)
