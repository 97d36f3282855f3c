# max: 3.13
class A:
    x: int = 3
    y: 'A'


print('__annotations__' in A.__dict__, A.__dict__.get('__annotations__'))
print(vars(A).get('__annotations__', {}))


class B(A):
    pass


print('__annotations__' in B.__dict__, vars(B).get('__annotations__', {}))


class Fields(type):
    def __new__(meta, name, bases, namespace):
        print(name, namespace.get('__annotations__', {}), [k for k in namespace if k[:2] != '__'])
        print([k for k in namespace if 'annotated' in k])
        return super().__new__(meta, name, bases, namespace)


class Record(metaclass=Fields):
    name: str
    size: int = 0


print(Record.__annotations__, sorted(vars(Record)['__annotations__']))
C = type('C', (A,), {'__annotations__': {'z': float}})
print(C.__annotations__, C.__dict__['__annotations__'])


class Checked:
    def __init_subclass__(cls):
        cls.kinds = dict(cls.__dict__.get('__annotations__', {}))


class Point(Checked):
    x: float
    y: float = 0.0


print(Point.kinds)
