"""Averages and how far values are from them."""

from collections import Counter as _Counter
from decimal import Decimal as _Decimal
from fractions import Fraction as _Fraction
from _loopscope import _trait
import math as _math
from _normalDist import NormalDist
from _statisticsErrors import StatisticsError

__all__ = (
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
    'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
    'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
)  # fmt: skip


def _exact(x):
    """A number as a fraction."""
    if isinstance(x, _Fraction):
        return x
    try:
        return _Fraction(*x.as_integer_ratio())
    except AttributeError:
        if isinstance(x, int):
            return _Fraction(x)
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common_type(data):
    kind = int
    for x in data:
        cls = type(x)
        if cls is kind or cls is int or cls is bool:
            continue
        if kind is int or issubclass(cls, kind):
            kind = cls
        elif not issubclass(kind, cls):
            if kind is float and issubclass(cls, _Fraction):
                continue
            if cls is float and issubclass(kind, _Fraction):
                kind = float
                continue
            raise TypeError(f"don't know how to coerce {kind.__name__} and {cls.__name__}")
    return kind


def _has_special(data):
    return any([isinstance(x, float) and not _math.isfinite(x) for x in data])


def _as_type(value, kind):
    """A fraction as a value of the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if issubclass(kind, _Decimal):
        return _Decimal(value.numerator) / value.denominator
    if kind is float:
        return value.numerator / value.denominator
    return kind(value.numerator) if issubclass(kind, int) else kind(value)


def _total(data):
    return sum([_exact(x) for x in data], _Fraction(0))


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    kind = _common_type(data)
    if _has_special(data):
        return sum(data) / len(data)
    return _as_type(_total(data) / len(data), kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _math.fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    data = [float(x) for x in data]
    if not data:
        raise StatisticsError(_trait('geometricMeanEmptyText'))
    if min(data) < 0 or (0.0 in data and not _trait('geometricMeanTakesZero')):
        raise StatisticsError(_trait('geometricMeanWrongText'))
    if 0.0 in data:
        return 0.0
    return _math.exp(_math.fsum([_math.log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if min(data) < 0:
        raise StatisticsError('harmonic mean does not support negative values')
    if len(data) == 1 and weights is None:
        return data[0]
    if weights is None:
        weights = [1] * len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
    if 0 in data:
        return 0
    kind = _common_type(data + weights)
    total = sum([_exact(w) / _exact(x) for x, w in zip(data, weights)], _Fraction(0))
    return _as_type(_total(weights) / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    n = len(data)
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _sorted(data)
    n = len(data)
    if n == 1 and not _trait('groupedMedianIsFloat'):
        return data[0]
    x = data[n // 2]
    below = sum([v < x for v in data])
    inside = data.count(x)
    if _trait('groupedMedianIsFloat') or isinstance(x, _Decimal):
        x, interval = float(x), float(interval)
    return x - interval / 2 + interval * (n / 2 - below) / inside


def mode(data):
    pairs = _Counter(iter(data)).most_common(None if not _trait('modeTakesFirst') else 1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    if not _trait('modeTakesFirst'):
        best = [value for value, n in pairs if n == pairs[0][1]]
        if len(best) > 1:
            raise StatisticsError(f'no unique mode; found {len(best)} equally common values')
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        if _trait('quantilesTakeOne') and count == 1:
            return data * (n - 1)
        raise StatisticsError(_trait('quantilesFewText'))
    out = []
    if method == 'inclusive':
        for i in range(1, n):
            j, rest = divmod(i * (count - 1), n)
            out.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return out
    if method != 'exclusive':
        raise ValueError(f'Unknown method: {method!r}')
    for i in range(1, n):
        j = min(max(i * (count + 1) // n, 1), count - 1)
        rest = i * (count + 1) - j * n
        out.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
    return out


def _squares(data, center):
    """Squared distances from the center, and the mean if that is it."""
    if center is None:
        center = _total(data) / len(data)
    else:
        center = _exact(center)
    return sum([(_exact(x) - center) ** 2 for x in data], _Fraction(0))


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _as_type(_squares(data, xbar) / (len(data) - 1), _common_type(data))


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _as_type(_squares(data, mu) / len(data), _common_type(data))


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        what = 'stdev' if _trait('stdevNamesItself') else 'variance'
        raise StatisticsError(f'{what} requires at least two data points')
    return _root(data, _squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        what = 'pstdev' if _trait('stdevNamesItself') else 'pvariance'
        raise StatisticsError(f'{what} requires at least one data point')
    return _root(data, _squares(data, mu) / len(data))


def _root(data, squared):
    kind = _common_type(data)
    if issubclass(kind, _Decimal):
        return (_Decimal(squared.numerator) / squared.denominator).sqrt()
    if _trait('stdevIsExact'):
        return _root_of_fraction(squared.numerator, squared.denominator)
    value = _as_type(squared, kind)
    return _math.sqrt(value)


def _root_of_fraction(n, m):
    """The float nearest to the square root of n/m."""
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        root = _odd_root(n, m << 2 * shift) << shift
        return float(root)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    """The integer square root of n/m; odd if it is not exact, so that rounding it is right."""
    root = _math.isqrt(n // m)
    return root | (root * root * m != n)


def covariance(x, y):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    mean_x, mean_y = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, *, method='linear'):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    mean_x, mean_y = _math.fsum(x) / n, _math.fsum(y) / n
    x = [a - mean_x for a in x]
    y = [b - mean_y for b in y]
    xy = _math.fsum([a * b for a, b in zip(x, y)])
    xx, yy = _math.fsum([a * a for a in x]), _math.fsum([b * b for b in y])
    if not xx * yy:
        raise StatisticsError('at least one of the inputs is constant')
    return xy / _math.sqrt(xx * yy)


def _ranks(data):
    """The ranks of values from 1; equal ones share theirs."""
    order = sorted(data)
    return [order.index(v) + (order.count(v) + 1) / 2 for v in data]


def linear_regression(x, y, *, proportional=False):
    from _statisticsErrors import LinearRegression

    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            'linear regression requires that both inputs have same number of data points'
        )
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    mean_x = mean_y = 0
    if not proportional:
        mean_x, mean_y = _math.fsum(x) / n, _math.fsum(y) / n
    xy = _math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)])
    xx = _math.fsum([(a - mean_x) ** 2 for a in x])
    if not xx:
        raise StatisticsError('x is constant')
    slope = xy / xx
    return LinearRegression(slope, 0.0 if proportional else mean_y - slope * mean_x)
