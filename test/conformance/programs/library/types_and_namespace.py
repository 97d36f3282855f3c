# types: SimpleNamespace, MappingProxyType, MethodType, new_class, names of types.
import types

n = types.SimpleNamespace(a=1, b='x')
n.c = [2]
print(n, n.a, n == types.SimpleNamespace(a=1, b='x', c=[2]), vars(n))
m = types.MappingProxyType({'k': 1})
print(m['k'], m, len(m), 'k' in m, list(m.items()), m.get('z'))
try:
    m['k'] = 2
except TypeError as error:
    print(error)


def f(self):
    return self


def g():
    yield


async def c():
    pass


co = c()
print(types.MethodType(f, 5)(), isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType), isinstance(co, types.CoroutineType))
co.close()
print(isinstance(types, types.ModuleType), isinstance(len, types.BuiltinFunctionType), isinstance(f.__code__, types.CodeType))
C = types.new_class('C', (dict,), {}, lambda ns: ns.update(x=3))
print(C.x, C(a=1), C.__bases__)
