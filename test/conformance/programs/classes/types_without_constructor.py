# Types whose instances only the interpreter makes.
import types


def attempt(cls):
    try:
        cls()
    except TypeError as error:
        print(error)


for kind in (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType):
    attempt(kind)
attempt(types.BuiltinFunctionType)
attempt(type(iter([])))
attempt(type({}.keys()))
