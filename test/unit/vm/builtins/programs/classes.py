# Functions, classes, descriptors and what they show of themselves.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


def f(a, b=2, *args, c, d=4, **kw):
    "doc"
    x = 1


t(lambda: f.__name__); t(lambda: f.__doc__); t(lambda: f.__defaults__); t(lambda: f.__kwdefaults__); t(lambda: f.__code__.co_varnames); t(lambda: f.__code__.co_argcount); t(lambda: f.__module__); t(lambda: f.__qualname__); t(lambda: f.__dict__); f.attr = 1; t(lambda: f.attr); t(lambda: f.__dict__); t(lambda: f.__closure__); t(lambda: f.nope); t(lambda: f.__code__.co_name); t(lambda: f.__class__); t(lambda: f.__code__.co_firstlineno); t(lambda: f.__code__.co_flags & 12); f.__name__ = 'renamed'; t(lambda: f.__name__); t(lambda: f()); t(lambda: f.__call__(1, c=3)); t(lambda: f.__get__(5)(c=1)); t(lambda: f.__code__ is f.__code__)


class K:
    "kdoc"
    def m(self): return 1
    @classmethod
    def c(cls): pass


k = K(); t(lambda: k.m.__name__); t(lambda: k.m.__func__ is K.m); t(lambda: k.m.__self__ is k); t(lambda: k.m == k.m); t(lambda: K.__doc__); t(lambda: K.__module__); t(lambda: K.__qualname__); t(lambda: K.m.__qualname__); t(lambda: K.__mro__); t(lambda: k.__class__.__name__); t(lambda: k.__dict__); t(lambda: k.__doc__); t(lambda: k.__module__); t(lambda: k.m.nope); t(lambda: len.__name__); t(lambda: len); t(lambda: [].append.__name__); t(lambda: K.__subclasses__()); t(lambda: type(k) is K); t(lambda: int.__name__); t(lambda: isinstance(K, type)); t(lambda: K.c.__self__ is K); t(lambda: print.__module__); t(lambda: {k.m: 1}[k.m]); t(lambda: hash(k.m) == hash(k.m))
t(lambda: repr(k)[:20]); t(lambda: hash(k) == hash(k)); t(lambda: k == k); t(lambda: k != k); t(lambda: K() == K()); t(lambda: k < k); t(lambda: str(K)); t(lambda: K().__eq__(1)); t(lambda: K().__hash__() is not None); t(lambda: object.__repr__(k) == repr(k)); t(lambda: str(list.append)); t(lambda: str(object.__repr__)); t(lambda: id(k) == id(k)); t(lambda: hex(id(k)) in repr(k)); t(lambda: K.m.__get__(k, K)()); t(lambda: type.__call__(K).m()); t(lambda: k.__init__()); t(lambda: k.__sizeof__) if False else None
K.__name__ = 'Kay'; t(lambda: K); t(lambda: K.__name__)


class Meta:
    def __init_subclass__(cls, **kw): cls.kw = kw


class Sub(Meta, x=1): pass


t(lambda: Sub.kw)


class Desc:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return (self.n, i is None)
    def __set__(self, i, v): print('set', v)


class Has: d = Desc()


t(lambda: Has.d); t(lambda: Has().d); Has().d = 5


class GA:
    def __getattr__(self, n):
        if n == 'bad': raise AttributeError(n)
        return n
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)


ga = GA(); t(lambda: ga.foo); ga.x = 2; t(lambda: ga.x); t(lambda: ga.bad); t(lambda: hasattr(ga, 'bad')); t(lambda: getattr(ga, 'bad', 1)); t(lambda: setattr(ga, 'y', 1)); t(lambda: ga.y); t(lambda: delattr(ga, 'y')); del ga.x; t(lambda: ga.__dict__)


class N:
    def __new__(cls, v):
        o = super().__new__(cls); o.v = v; return o
    def __init__(self, v): self.w = v


t(lambda: (N(3).v, N(3).w)); t(lambda: N()); t(lambda: object.__new__(N).__dict__); t(lambda: object.__new__(int)); t(lambda: N.__new__(N, 5).v)


class P:
    @property
    def v(self): "vdoc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls): return cls.__name__
    ro = property(lambda self: 1)


p = P(); p.v = 3; t(lambda: p.v); t(lambda: P.s(1)); t(lambda: p.c()); t(lambda: P.c()); t(lambda: setattr(p, 'w', 1)); t(lambda: p.w); t(lambda: delattr(p, 'w')); t(lambda: p.__dict__); t(lambda: setattr(p, 'ro', 1)); t(lambda: delattr(p, 'v')); t(lambda: P.v.fget(p)); t(lambda: P.v.__doc__); t(lambda: P.__dict__['s'].__func__(3)); t(lambda: staticmethod(len)('ab')); t(lambda: property().fget)


class B:
    def who(self): return 'B'
    @classmethod
    def make(cls): return cls.__name__


class C(B):
    def who(self): return 'C' + super().who()
    @classmethod
    def make(cls): return 'C.' + super().make()
    def __repr__(self): return 'C:' + super().__repr__()[:14]
    def __init__(self): super().__init__()
    def __setattr__(self, n, v): super().__setattr__(n, v + 1)
    def __getattribute__(self, n): return super().__getattribute__(n)


c = C(); t(lambda: c.who()); t(lambda: C.make()); t(lambda: c); c.z = 1; t(lambda: c.z); t(lambda: super(C, c).who()); t(lambda: super(C, C).make()); t(lambda: c.nope); t(lambda: super(B, c).who()); t(lambda: super(int, c)); t(lambda: C(1))
t(lambda: type('X', (), {'a': 1}).a); t(lambda: type('X', (B,), {})().__class__.__mro__); t(lambda: B.__name__); t(lambda: B.__bases__); t(lambda: type('Y', (B,), {'q': 5}).q); t(lambda: type(1, 2, 3)); t(lambda: isinstance(1, (int, str))); t(lambda: isinstance(True, int)); t(lambda: isinstance(1, int | str)); t(lambda: int | None); t(lambda: list[int]); t(lambda: dict[str, int]); t(lambda: issubclass(bool, int)); t(lambda: issubclass(int, (str, float))); t(lambda: isinstance(None, int | None)); t(lambda: int | str == str | int) if False else None; t(lambda: (int | str).__args__); t(lambda: list[int].__origin__); t(lambda: list[int]()); t(lambda: B[int])


class S:
    __slots__ = ('x',)


s = S(); s.x = 1; t(lambda: s.x); t(lambda: setattr(s, 'y', 1)); t(lambda: s.y); t(lambda: s.__dict__)


class V:
    x = 1
    def __init__(self): self.y = 2


v = V(); t(lambda: vars(v)); t(lambda: [n for n in dir(v) if not n.startswith('_')]); t(lambda: v.__dict__); del v.y; t(lambda: v.y); t(lambda: delattr(v, 'x')); V.z = 5; t(lambda: v.z); t(lambda: sorted(n for n in vars(V) if not n.startswith('_'))); v.__dict__['q'] = 7; t(lambda: v.q); v.r = 8; t(lambda: v.__dict__); t(lambda: vars(1)); t(lambda: callable(V)); t(lambda: callable(1)); t(lambda: getattr(V, 'x', 3)); t(lambda: hasattr(V, 'nope')); v.__class__ = B; t(lambda: v.who())


class E:
    def __eq__(self, o): return True


t(lambda: hash(E())); t(lambda: E.__hash__); t(lambda: {E(): 1}); t(lambda: E() == 1); t(lambda: E() != 1); t(lambda: 1 == E()); t(lambda: [E()] == [5])


class H(E):
    __hash__ = object.__hash__


t(lambda: len({H(): 1, H(): 2}))


class A:
    def f(self): pass
    @property
    def p(self): return 1
    def __len__(self): return -1
    def __bool__(self): return 5
    def __iter__(self): return 5
    def __contains__(self, x): return x == 1
    def __str__(self): return 5
    def __repr__(self): return 6
    def __hash__(self): return 'a'
    def __call__(self, *a): return a
    def __index__(self): return 2
    def __eq__(self, o): return NotImplemented
    def __getitem__(self, i): raise IndexError


a = A()
t(lambda: A.f()); t(lambda: a.f(1)); t(lambda: setattr(a, 'p', 1)); t(lambda: delattr(a, 'p')); t(lambda: len(a)); t(lambda: bool(a)); t(lambda: list(a)); t(lambda: 1 in a); t(lambda: str(a)); t(lambda: repr(a)); t(lambda: hash(a)); t(lambda: a(1, 2)); t(lambda: [1, 2, 3][a]); t(lambda: hex(a)); t(lambda: a == 1); t(lambda: a != 1); t(lambda: a.nope); t(lambda: delattr(a, 'nope')); t(lambda: range(a)); t(lambda: 'abc'[a]); t(lambda: [1, 2, 3][:a]); t(lambda: f'{a}'); t(lambda: '%s' % a); t(lambda: int(a)); t(lambda: float(a)); t(lambda: '%d' % a); t(lambda: chr(a)); t(lambda: 'ab' * a); t(lambda: a + 1); t(lambda: a < 1); t(lambda: print(a)); t(lambda: [a]); t(lambda: {a: 1})
def scope(x, y=1):
    z = x + y
    return sorted(locals())
t(scope, 1); t(lambda: 'scope' in globals()); t(lambda: globals()['f'] is f); t(lambda: 'print' in dir(__builtins__)) if False else None


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)


t(lambda: T(1, 2)); t(lambda: T(1, 2) == (1, 2)); t(lambda: T(1) + (2,)); t(lambda: len(T(1, 2))); t(lambda: {(1, 2): 3}[T(1, 2)]); q, r = T(1, 2); t(lambda: [*T(3, 4)]); t(lambda: hash(T(1, 2)) == hash((1, 2)))
