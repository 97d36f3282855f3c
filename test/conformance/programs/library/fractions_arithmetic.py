# Fraction: operators, rounding, other numbers, errors.
from decimal import Decimal
from fractions import Fraction as F
import math
import numbers


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


values = [F(-3, 4), F(7, 3), F(0), F('3.25'), F('-1/3'), F(0.5), F(5)]
for i, a in enumerate(values):
    b = values[(i * 3 + 1) % len(values)]
    for operate in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b):
        attempt(operate)
    print(a, repr(a), abs(a), -a, round(a), round(a, 2), math.floor(a), int(a), float(a), a ** 2, a < b, a * 0.5, 1 - a)
print(F(math.pi).limit_denominator(1000), sum([F(1, 3)] * 3), hash(F(1, 2)) == hash(0.5), F(1, 2) == 0.5)
print(isinstance(F(1), numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.0, numbers.Rational))
for wrong in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F(1, 2) + Decimal(1), lambda: F(1, 2) < 'x'):
    attempt(wrong)
attempt(lambda: (F(1, 2) ** -2, F(1, 4) ** 0.5, 2 ** F(2), divmod(F(7, 2), F(1, 3)), F(' 5/7 '), F('1e3')))
print(math.sqrt(F(1, 4)), math.fsum([F(1, 2), 1]), math.floor(F(7, 2)))
