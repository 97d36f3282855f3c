# Metaclasses: making, calling and asking classes; __prepare__; the metaclass of several bases.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a)
        return super().__call__(*a, **k)
    def __iter__(cls): return iter([1,2])
    def __len__(cls): return 7
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 3
    def __getattr__(cls, n):
        if n == 'zz': return 'dyn'
        raise AttributeError(n)
    def __instancecheck__(cls, x): return x == 5
    def __repr__(cls): return f'<M {cls.__name__}>'
    @property
    def prop(cls): return 'P' + cls.__name__
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A): y = 2
print(list(A), len(B), A[4], 3 in A, 4 in B, A.zz, isinstance(5, A), isinstance((6), (int, A)), isinstance('', (A, int)), A, B.prop)
print(B(3).v, type(B), type(A), [B])
C = type('C', (A,), {'q': 1})
print(C.q, type(C))
class Prep(type):
    @classmethod
    def __prepare__(mcls, name, bases): return NS()
    def __new__(mcls, name, bases, ns):
        return type.__new__(mcls, name, bases, dict(ns))
class NS(dict):
    def __setitem__(self, k, v):
        if k in 'af': print('set', k)
        super().__setitem__(k, v)
class P(metaclass=Prep):
    a = 1
    def f(self): return __class__
print(P().f())
class Singleton(type):
    _inst = {}
    def __call__(cls, *a, **k):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a, **k)
        return cls._inst[cls]
class S(metaclass=Singleton): pass
print(S() is S())
try:
    class X(A, P): pass
except TypeError as e: print(e)
class Reg(type):
    reg = []
    def __init__(cls, *a): super().__init__(*a); Reg.reg.append(cls.__name__)
class D:
    def __set_name__(self, o, n): print('sn', n)
class R(metaclass=Reg):
    d = D()
    def __init_subclass__(cls, **k): print('isc', cls.__name__, k)
class R2(R): pass
print(Reg.reg)
