# Decimal: operators, rounding and formats of many numbers.
from decimal import *
import random

D = Decimal


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


draw = random.Random(3)
numbers = [D('%dE%d' % (draw.randrange(-10 ** 9, 10 ** 9), draw.randrange(-12, 8))) for _ in range(12)]
numbers += [D('0'), D('-0'), D('0.1'), D('1E+3'), D('123.4500')]
for i, a in enumerate(numbers):
    b = numbers[(i * 7 + 3) % len(numbers)]
    for operate in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b):
        attempt(operate)
    print(a, a < b, -a, abs(a), a.normalize(), a.adjusted(), a.as_tuple(), float(a), a.to_eng_string())
    for operate in (lambda: a.quantize(D('0.01')), lambda: round(a, 3), lambda: int(a), a.sqrt, a.to_integral_value):
        attempt(operate)
    print([format(a, spec) for spec in ('', '.2f', ',.2f', '10.3f', 'e', '%', '.3g', '^14.1f', '012,.2f', 'E', 'f')])
for name in ('UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', '05UP'):
    print(name, [str(D(x).quantize(D('1'), 'ROUND_' + name)) for x in ('2.5', '-2.5', '3.5', '2.4', '-2.6', '0.5')])
