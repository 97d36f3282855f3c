# Special methods bind as any attribute of a class does: static and class methods, properties, callables.
import functools

class Const:
    def __init__(self, value):
        self.value = value
    def __call__(self, *args):
        return self.value

class A:
    __len__ = Const(3)
    __bool__ = Const(False)
    __repr__ = Const("<A>")
    __str__ = Const("A!")
    __hash__ = Const(7)
    __iter__ = Const(iter([1, 2]))
    __contains__ = Const(True)
    __getitem__ = Const("item")
    __add__ = Const("sum")
    __radd__ = Const("rsum")
    __eq__ = Const(True)
    __call__ = Const("called")
    __enter__ = Const("entered")
    __exit__ = Const(False)
    __index__ = Const(1)
    __int__ = Const(5)
    __float__ = Const(2.5)
    __neg__ = Const("neg")
    __format__ = Const("fmt")
    __next__ = Const(9)

a = A()
print(len(a), bool(a), repr(a), str(a), hash(a), 5 in a, a[2], a + 1, 1 + a, a == 2, a(1, 2), [10, 20][a], int(a), float(a), -a, format(a), next(a))
print(list(a))
with a as x:
    print(x)

class S:
    @staticmethod
    def __len__():
        return 4
    @classmethod
    def __getitem__(cls, key):
        return cls.__name__, key
    @staticmethod
    def __call__(*args):
        return args
    @staticmethod
    def __enter__():
        return "static"
    @staticmethod
    def __exit__(*exc):
        print(len(exc))
    @staticmethod
    def __add__(other):
        return ("add", other)

s = S()
print(len(s), s[1], s(1, 2), s + 5)
with s as v:
    print(v)

class P:
    __len__ = functools.partial(lambda n: n, 6)
    __call__ = functools.partial(print, "partial")
p = P()
print(len(p))
p("x")

class D:
    def __get__(self, obj, cls):
        return lambda *args: (type(obj).__name__, cls.__name__, args)

class U:
    __getitem__ = D()
    __call__ = D()
    __add__ = D()
    __contains__ = D()
u = U()
print(u["k"], u(1), u + 2, 3 in u)

class Prop:
    @property
    def __len__(self):
        return lambda: 8
    @property
    def __call__(self):
        return lambda x: ("prop", x)
q = Prop()
print(len(q), q(2))
class N:
    __hash__ = None
    __iter__ = None
    __contains__ = None
for f in (hash, iter, lambda n: 1 in n):
    try:
        f(N())
    except TypeError as e:
        print(e)
class Aw:
    __await__ = Const(iter([]))
    __aiter__ = Const(0)
class At:
    __getattr__ = Const("attr")
    __setattr__ = Const(None)
    __delattr__ = Const(None)
t = At()
t.x = 4
del t.y
print(t.z, vars(t))
class C(type):
    __call__ = Const("made")
class X(metaclass=C): pass
print(X())
class New:
    __new__ = Const("new")
    __init_subclass__ = classmethod(Const(None))
print(New())
class Init:
    __init__ = Const(None)
print(type(Init()).__name__)
