# loopscope: own
"""Random numbers: the sequence that CPython's generator has for the same seed."""

import _random
from _loopscope import _trait
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import acos as _acos, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin
from math import sqrt as _sqrt
from operator import index as _index
from posix import register_at_fork as _register_at_fork

__all__ = [
    'Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices',
    'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate',
    'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample',
    'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate',
]

_TWO_PI = 2.0 * _pi
_NV_MAGIC = 4 * _exp(-0.5) / _sqrt(2.0)
_LOG4 = _log(4.0)
_SG_MAGIC = 1.0 + _log(4.5)
_ONE = 1


class Random(_random.Random):
    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            from _loopscope import _refuse

            _refuse('version 1 of random.seed')
        if isinstance(a, str):
            a = _random._seed_of(a.encode())
        elif isinstance(a, bytes) or type(a).__name__ == 'bytearray':
            a = _random._seed_of(bytes(a))
        elif a is not None and not isinstance(a, int):
            if not isinstance(a, float) and _trait('seedTypesAreFew'):
                raise TypeError(
                    'The only supported seed types are:\n'
                    'None, int, float, str, bytes, and bytearray.'
                )
            a = hash(a) % (1 << 64)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return 3, super().getstate(), self.gauss_next

    def setstate(self, state):
        version, words, self.gauss_next = state
        super().setstate(words)

    def _randbelow(self, n):
        if not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    # --- whole numbers

    def randrange(self, start, stop=None, step=_ONE):
        first = _whole(start, 'start', 'arg 1')
        if stop is None:
            if step is not _ONE and _trait('randrangeChecksStep'):
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = _whole(stop, 'stop', 'stop')
        width = last - first
        by = _whole(step, 'step', 'step')
        if by == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(_empty_range(first, last, width))
        if by > 0:
            n = (width + by - 1) // by
        elif by < 0:
            n = (width + by + 1) // by
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            if _trait('randrangeSaysStep'):
                raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
            raise ValueError('empty range for randrange()')
        return first + by * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # --- sequences

    def choice(self, seq):
        if not len(seq) and _trait('choiceChecksEmpty'):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x, random=None):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1) if random is None else _floor(random() * (i + 1))
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset)):
            if _trait('sampleRefusesSets'):
                raise TypeError(
                    'Population must be a sequence.  For dicts or sets, use sorted(d).'
                )
            population = tuple(population)
        if isinstance(population, dict) or not hasattr(population, '__getitem__'):
            raise TypeError(_trait('samplePopulationText'))
        if counts is not None:
            totals = list(_accumulate(counts))
            if len(totals) != len(population):
                raise ValueError('The number of counts does not match the population')
            total = totals.pop() if totals else 0
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[_bisect(totals, s)] for s in self.sample(range(total), k=k)]
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        # The size of a set against that of a list of the population.
        size = 21
        if k > 5:
            size += 4 ** _ceil_of_log4(k * 3)
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
            return result
        selected = set()
        for i in range(k):
            j = self._randbelow(n)
            while j in selected:
                j = self._randbelow(n)
            selected.add(j)
            result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * (n + 0.0))] for _ in range(k)]
            if isinstance(weights, int) and _trait('choicesChecksTotal'):
                raise TypeError(
                    f'The number of choices must be a keyword argument: k={weights!r}'
                )
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0 and _trait('choicesChecksTotal'):
            raise ValueError('Total of weights must be greater than zero')
        return [
            population[_bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)
        ]

    # --- distributions

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NV_MAGIC * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % _TWO_PI
        return (mu - _acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            ainv = _sqrt(2.0 * alpha - 1.0)
            bbb = alpha - _LOG4
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / ainv
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + _SG_MAGIC - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            if _trait('gammaDrawsAgain'):
                u = self.random()
                while u <= 1e-7:
                    u = self.random()
                return -_log(u) * beta
            return -_log(1.0 - self.random()) * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        from _loopscope import _refuse

        _refuse('random.binomialvariate')


def _ceil_of_log4(n):
    return -_floor(-_log(n, 4))


def _whole(value, what, old):
    if isinstance(value, int):
        return value
    if _trait('randrangeTakesFloats'):
        whole = int(value)
        if whole != value:
            raise ValueError(f'non-integer {old} for randrange()')
        return whole
    return _index(value)


def _empty_range(first, last, width):
    if _trait('randrangeSaysStep'):
        return f'empty range in randrange({first}, {last})'
    comma = ',' if _trait('randrangeTight') else ', '
    return f'empty range for randrange() ({first}{comma}{last}, {width})'


class SystemRandom(Random):
    def random(self):
        return (int.from_bytes(_entropy(7), 'big') >> 3) * 2**-53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        count = (k + 7) // 8
        return int.from_bytes(_entropy(count), 'big') >> (count * 8 - k)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


def _entropy(count):
    from os import urandom

    return urandom(count)


_inst = Random()
if _trait('forkReseedsRandom'):
    # A child would else draw the same numbers as its parent.
    _register_at_fork(after_in_child=_inst.seed)
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
