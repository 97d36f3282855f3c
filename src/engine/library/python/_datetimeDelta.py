# loopscope: hidden
"""timedelta: a number of microseconds, kept as days, seconds and microseconds."""

from _loopscope import _trait
import math as _math

_DAY = 86400 * 1000000


def _total(parts):
    """The microseconds of (value, microseconds in a unit) pairs; halves go to the even one."""
    total = 0
    rest = 0.0
    for value, unit in parts:
        if isinstance(value, int):
            total += value * unit
        elif isinstance(value, float):
            part, whole = _math.modf(value)
            total += int(whole) * unit
            part, whole = _math.modf(part * unit)
            total += int(whole)
            rest += part
        else:
            name = _UNIT_NAMES[unit]
            kind = type(value).__name__
            raise TypeError(f'unsupported type for timedelta {name} component: {kind}')
    if rest:
        whole = round(rest)
        if abs(whole - rest) == 0.5:
            odd = total % 2
            whole = 2 * round((rest + odd) * 0.5) - odd
        total += whole
    return total


_UNIT_NAMES = {
    7 * _DAY: 'weeks', _DAY: 'days', 3600000000: 'hours', 60000000: 'minutes', 1000000: 'seconds',
    1000: 'milliseconds', 1: 'microseconds',
}  # fmt: skip


def _divided(a, b):
    """a / b to the nearest integer, halves to the even one."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    if greater or (r == b and q % 2 == 1):
        q += 1
    return q


class timedelta:
    __module__ = 'datetime'
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(
        cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ):
        return _from_total(cls, _total((
            (microseconds, 1), (milliseconds, 1000), (seconds, 1000000), (minutes, 60000000),
            (hours, 3600000000), (days, _DAY), (weeks, 7 * _DAY),
        )))  # fmt: skip

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return _micros(self) / 1000000

    def __repr__(self):
        parts = []
        for name in ('days', 'seconds', 'microseconds'):
            value = getattr(self, name)
            if value:
                parts.append(f'{name}={value}' if _trait('deltaReprNamesParts') else str(value))
            elif not _trait('deltaReprNamesParts'):
                parts.append('0')
        if not _trait('deltaReprNamesParts'):
            while len(parts) > 1 and parts[-1] == '0':
                parts.pop()
        cls = type(self)
        name = 'datetime.timedelta' if cls is timedelta else cls.__name__
        return f"{name}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._microseconds:
            text += f'.{self._microseconds:06d}'
        if self._days:
            plural = '' if abs(self._days) == 1 else 's'
            text = f'{self._days} day{plural}, {text}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _from_total(timedelta, _micros(self) + _micros(other))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _from_total(timedelta, _micros(self) - _micros(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _from_total(timedelta, _micros(other) - _micros(self))
        return NotImplemented

    def __neg__(self):
        return _from_total(timedelta, -_micros(self))

    def __pos__(self):
        return _from_total(timedelta, _micros(self))

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _from_total(timedelta, _micros(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _from_total(timedelta, _divided(_micros(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _micros(other)
        if isinstance(other, int):
            return _from_total(timedelta, _micros(self) // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _from_total(timedelta, _divided(_micros(self), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _from_total(timedelta, _divided(_micros(self) * b, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _from_total(timedelta, _micros(self) % _micros(other))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(_micros(self), _micros(other))
            return q, _from_total(timedelta, r)
        return NotImplemented

    def __eq__(self, other):
        return _micros(self) == _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _micros(self) < _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _micros(self) <= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _micros(self) > _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _micros(self) >= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return _micros(self) != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _from_total(cls, total):
    days, rest = divmod(total, _DAY)
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, 1000000)
    return self


def from_micros(total):
    return _from_total(timedelta, total)


micros = _micros

timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
