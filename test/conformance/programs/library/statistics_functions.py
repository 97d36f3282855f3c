# statistics: of ints, floats, fractions and decimals.
from decimal import Decimal as D
from fractions import Fraction as F
import random
import statistics


def attempt(f, *args):
    try:
        print(f.__name__, repr(f(*args)))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


draw = random.Random(4)
samples = [1, 2, 2, 3, 4, 4, 4, 9, 10], [F(1, 2), F(3, 4), F(5, 6)], [D('1.5'), D('2.5'), D('4.75')], [1, 2.5, 3]
samples += ([draw.gauss(5, 2) for _ in range(25)],)
for data in samples:
    for name in 'mean median median_low median_high median_grouped variance pvariance stdev pstdev harmonic_mean'.split():
        attempt(getattr(statistics, name), data)
attempt(statistics.mode, samples[0])
for name in 'mean median mode variance stdev pstdev harmonic_mean'.split():
    attempt(getattr(statistics, name), [])
    attempt(getattr(statistics, name), [5])
attempt(statistics.mean, 'ab')
