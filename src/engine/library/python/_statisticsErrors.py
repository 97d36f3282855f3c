"""What statistics raises, and a pair that it answers."""

from collections import namedtuple as _namedtuple


class StatisticsError(ValueError):
    __module__ = 'statistics'


LinearRegression = _namedtuple('LinearRegression', 'slope intercept')
LinearRegression.__module__ = 'statistics'
