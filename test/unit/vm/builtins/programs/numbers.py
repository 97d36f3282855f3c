# Ints, bools and floats: arithmetic, conversions, rounding, bits.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: int('12')); t(lambda: int('0x1f', 16)); t(lambda: int('zz', 36)); t(lambda: int('x')); t(lambda: float('1e5')); t(lambda: int(3.9)); t(lambda: int([])); t(lambda: int(b'12')); t(lambda: int('٣')); t(lambda: int()); t(lambda: int('1', 1)); t(lambda: int(base=3)); t(lambda: int(1.5, 3)); t(lambda: float([])); t(lambda: float('x')); t(lambda: float()); t(lambda: float(10 ** 400))
t(lambda: round(2.5)); t(lambda: round(3.5)); t(lambda: round(2.675, 2)); t(lambda: round(1234, -2)); t(lambda: divmod(-7, 2)); t(lambda: pow(2, 10, 1000)); t(lambda: 2 ** 100); t(lambda: divmod(7.5, 2)); t(lambda: divmod(1, 0)); t(lambda: divmod(1.0, 0)); t(lambda: 1 % 0); t(lambda: 1.0 % 0); t(lambda: 1 // 0); t(lambda: 1.0 // 0); t(lambda: 1 / 0); t(lambda: 1.0 / 0); t(lambda: 0 ** -1); t(lambda: 0.0 ** -1)
t(lambda: (255).bit_length()); t(lambda: (7).bit_count()); t(lambda: (3.0).is_integer()); t(lambda: (0.1).hex()); t(lambda: (0.5).as_integer_ratio()); t(lambda: (5).conjugate()); t(lambda: (5).real); t(lambda: (5).numerator); t(lambda: (2 ** 100).bit_length()); t(lambda: (5).as_integer_ratio()); t(lambda: (1.5).real)
t(lambda: (258).to_bytes(2, 'big')); t(lambda: int.from_bytes(b'\x01\x02', 'little')); t(lambda: int.from_bytes(b'\xff', 'big', signed=True)); t(lambda: (300).to_bytes(1, 'big')); t(lambda: (-1).to_bytes(1, 'big')); t(lambda: (-1).to_bytes(2, 'big', signed=True)); t(lambda: int.from_bytes([1, 2], 'big')); t(lambda: (1).to_bytes(2, 'middle'))
t(lambda: [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5)]); t(lambda: round(1e20)); t(lambda: round(15, -1)); t(lambda: round(25, -1)); t(lambda: round('a')); t(lambda: round(1.5, 'a')); t(lambda: round(float('nan'))); t(lambda: round(float('inf'))); t(lambda: round(-2.5, 0)); t(lambda: round(1e-10, 5)); t(lambda: round(5.015, 2)); t(lambda: round(1.005, 2)); t(lambda: round(123.456, -1)); t(lambda: round(True)); t(lambda: round(2.5, None))
t(lambda: 7 // -2); t(lambda: -7 % 3); t(lambda: 7.5 // 2); t(lambda: -7.5 % 2); t(lambda: 1e308 * 10); t(lambda: 2 ** -1); t(lambda: 0 ** 0); t(lambda: 10 ** 20 // 3); t(lambda: 10 ** 20 / 10 ** 19); t(lambda: 1 << 70); t(lambda: -1 >> 3); t(lambda: 5 & 3.0); t(lambda: 1 << -1); t(lambda: 2.0 ** 1000 * 2 ** 100); t(lambda: 2 ** 0.5); t(lambda: int(1e20)); t(lambda: 3 == 3.0); t(lambda: 2 ** 53 == 2.0 ** 53 + 1); t(lambda: 1 < 2.5); t(lambda: float('nan') == float('nan')); t(lambda: True + True); t(lambda: ~5); t(lambda: -True); t(lambda: int('1_000')); t(lambda: int('1__0')); t(lambda: float('1_0.5')); t(lambda: float(' inf ')); t(lambda: float('nan')); t(lambda: int('  12  ')); t(lambda: int('0b101', 0)); t(lambda: int('010', 0)); t(lambda: int('-0x1F', 16)); t(lambda: int('9' * 30)); t(lambda: 5 .__class__); t(lambda: -(2 ** 63)); t(lambda: (2 ** 64) % 1000); t(lambda: -(2 ** 64) // 7); t(lambda: (2 ** 64) & (2 ** 63)); t(lambda: 2 ** 64 > 1e10); t(lambda: 2 ** 1024 * 1.0); t(lambda: 10 ** 30 == 1e30); t(lambda: int(1e30)); t(lambda: 1e16 + 1); t(lambda: 9007199254740993 * 3); t(lambda: 3 * 0.1); t(lambda: 0.1 + 0.2); t(lambda: -0.0); t(lambda: 0.0 == -0.0); t(lambda: 1 // 0.3); t(lambda: -1 // 0.3); t(lambda: 5 % -3); t(lambda: 5.5 % -3); t(lambda: -5 // 3 * 3 + -5 % 3); t(lambda: 2.5e-8); t(lambda: 1e5); t(lambda: 123456789012345678.0); t(lambda: True & False); t(lambda: True ^ 1); t(lambda: True | False); t(lambda: not 0)
t(lambda: abs(-3)); t(lambda: abs(-0.0)); t(lambda: hex(255)); t(lambda: bin(-5)); t(lambda: oct(8)); t(lambda: chr(97)); t(lambda: ord('a')); t(lambda: ord('ab')); t(lambda: pow(2, -1, 5)); t(lambda: pow(2, -1, 4)); t(lambda: pow(3, 4, -5)); t(lambda: sum([1, 2.5])); t(lambda: sum(['a'])); t(lambda: sum([[1], [2]], [])); t(lambda: sum([0.1] * 10)); t(lambda: sum([10 ** 20, 1])); t(lambda: sum('a', '')); t(lambda: max(1, 2.5, True)); t(lambda: min(2, 1.0, 1)); t(lambda: hash(1.5)); t(lambda: [hash(x) for x in (1.5, -1, 2 ** 61, -1.0, 2 ** 61 - 1, 1e300, float('inf'), (), (1, 2), (1, (2, 3)), frozenset(), frozenset([1, 2]), range(3), True, 10 ** 30, -10 ** 30, 0.1)])
t(lambda: (1).__add__(2)); t(lambda: (1).__add__('a')); t(lambda: (5).__radd__(2)); t(lambda: int.__add__(1, 2)); t(lambda: (5).__rsub__(2)); t(lambda: (5).__neg__()); t(lambda: (5).__lt__(6)); t(lambda: (5).__eq__('a')); t(lambda: (1.5).__mul__(2)); t(lambda: (7).__divmod__(2)); t(lambda: (5).__bool__()); t(lambda: (5).__index__()); t(lambda: (2.7).__trunc__()); t(lambda: (2.7).__floor__()); t(lambda: (2.1).__ceil__()); t(lambda: (2.5).__round__()); t(lambda: (5).__float__()); t(lambda: (5).__hash__()); t(lambda: (5).__repr__())


class I(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
    def __repr__(self): return f'I<{int(self)}>'


t(lambda: I(4)); t(lambda: I(4) + 1); t(lambda: I(4) == 5); t(lambda: {5: 'x'}[I(4)]); t(lambda: f'{I(4)}'); t(lambda: [1, 2, 3, 4, 5, 6][I(2)]); t(lambda: I(4) < 6); t(lambda: -I(4)); t(lambda: range(I(2))); t(lambda: str(I(4))); t(lambda: '%d' % I(4)); t(lambda: I(4) * 'a'); t(lambda: hash(I(4))); t(lambda: bool(I(-1))); t(lambda: I(4) + I(4)); t(lambda: 1 + I(4)); t(lambda: I(4).bit_length()); t(lambda: isinstance(I(1), int)); t(lambda: sum([I(1), I(2)])); t(lambda: sorted([I(3), I(1)])); t(lambda: I(4) // 2); t(lambda: I(4) is I(4))


class F(float): pass


t(lambda: F(1.5)); t(lambda: F(1.5) + 1); t(lambda: F(2) == 2); t(lambda: round(F(1.26), 1)); t(lambda: f'{F(1.5):.2f}'); t(lambda: bool(F(0))); t(lambda: int(F(2.5))); t(lambda: F(1.5) < 2); t(lambda: {1.5: 1}[F(1.5)])


class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.v += 100; return self
    def __mul__(self, o): return NotImplemented
    def __rmul__(self, o): return f'rmul {o}'
    def __neg__(self): return V(-self.v)
    def __abs__(self): return abs(self.v)
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __index__(self): return int(self.v)
    def __bool__(self): return self.v != 0
    def __matmul__(self, o): return 'matmul'
    def __repr__(self): return f'V({self.v})'


t(lambda: V(1) + V(2)); t(lambda: V(1) + 2); t(lambda: 1 + V(2)); t(lambda: sum([V(1), V(2)])); v = V(1); v += 1; t(lambda: v); t(lambda: V(1) * 2); t(lambda: 2 * V(1)); t(lambda: V(1) * V(2)); t(lambda: -V(1)); t(lambda: +V(1)); t(lambda: abs(V(-3))); t(lambda: round(V(1))); t(lambda: round(V(1), 2)); t(lambda: divmod(V(1), 2)); t(lambda: divmod(5, V(1))); t(lambda: V(1) ** 2); t(lambda: int(V(3))); t(lambda: float(V(3))); t(lambda: hex(V(255))); t(lambda: [1, 2, 3][V(1)]); t(lambda: [1, 2, 3][V(1):]); t(lambda: 'abc'[V(0)]); t(lambda: range(V(2))); t(lambda: chr(V(65))); t(lambda: 'ab' * V(2)); t(lambda: bool(V(0))); t(lambda: not V(0)); t(lambda: V(1) @ 1); t(lambda: V(1) - 1); t(lambda: V(1) < 1); t(lambda: V(1) == V(1)); t(lambda: '%d %s %.1f' % (V(3), V(3), V(3)))
