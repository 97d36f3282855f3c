# Decimal: contexts, roots and powers, errors.
from decimal import *
import random

D = Decimal


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


getcontext().prec = 6
print(D(1) / D(7), D(2).sqrt(), D(2) ** D('0.5'), D(2) ** -3, D(10).ln(), D(1).exp(), D(2).log10())
with localcontext() as context:
    context.prec = 50
    print(D(1) / D(7), D(2).sqrt(), D(2).ln(), D(3).exp(), D(2) ** D('1.5'))
print(getcontext().prec, Context(prec=3).divide(D(1), D(3)), Context(prec=3).create_decimal('1.23456'))
for wrong in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D('x'), lambda: D([1]), lambda: D(None)):
    attempt(wrong)
attempt(lambda: D('inf') - D('inf'))
attempt(lambda: D(1) + 1.5)
attempt(lambda: (D(1) < 1.5, D('1.5') == 1.5, D('0.1') == 0.1, {D(1): 2}[1], D('1.0') == D('1.00')))
attempt(lambda: D(1) < 'x')
attempt(lambda: D('nan') < 1)
attempt(lambda: D(-1).sqrt())
attempt(lambda: int(D('inf')))
attempt(lambda: D('1e5').quantize(D('1e-20')))
attempt(lambda: divmod(D(-7), 2))
attempt(lambda: sum([D('0.1')] * 3) + 2 - D('1.10') * 3)
attempt(lambda: (D('1_000'), D((1, (1, 2, 3), -2)), D(' 1.5 '), D('-NaN12'), D('Infinity'), D(0.1)))
attempt(lambda: (D(10).next_plus(), D(10).next_minus(), D(10).scaleb(2), pow(D(3), D(4), D(5))))
attempt(lambda: D('1E400') * D('1E999999'))
setcontext(Context(prec=5, rounding=ROUND_DOWN))
attempt(lambda: D(2) / 3)
attempt(getcontext)
getcontext().traps[Inexact] = True
attempt(lambda: D(1) / 3)
