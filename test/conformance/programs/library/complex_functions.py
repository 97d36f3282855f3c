# cmath: its functions on a few points, with signs of zeros, and what they refuse.
import cmath
import copy
from ast import literal_eval

POINTS = (1 + 2j, -1.5 + 0.25j, -4, complex(-0.0, -1), 0.5 - 0.5j, 3j)
for name in ('exp', 'log', 'log10', 'sqrt', 'asin', 'atan', 'cos', 'cosh', 'sin', 'sinh', 'tan', 'tanh'):
    for z in POINTS:
        value = getattr(cmath, name)(z)
        print(name, z, f'{value:.12g}')
print(cmath.phase(-1 + 0j), cmath.polar(3 + 4j), cmath.log(8, 2), cmath.isclose(1 + 1e-12j, 1))
print(cmath.isfinite(1j), cmath.isinf(cmath.infj), cmath.isnan(cmath.nanj), cmath.infj, cmath.pi)
for call in (lambda: cmath.sqrt([]), lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__)
print(literal_eval('[1+2j, -1.5j, -1-2J]'), copy.deepcopy([1j]))
