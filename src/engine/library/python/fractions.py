"""Rational numbers."""

from _loopscope import _trait
from decimal import Decimal as _Decimal
import math as _math
import numbers as _numbers
import operator as _operator
import re as _re

__all__ = ('Fraction',)

_TEXT = _re.compile(
    r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)'
    r'(?:(?:/(?P<denom>\d+(?:_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:[Ee](?P<exp>[-+]?\d+(?:_\d+)*))?)\s*'
)


def _from_text(text):
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    numerator = int(found.group('num') or '0')
    denominator = found.group('denom')
    if denominator:
        denominator = int(denominator)
    else:
        denominator = 1
        decimal = found.group('decimal')
        if decimal:
            decimal = decimal.replace('_', '')
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        exponent = int(found.group('exp') or 0)
        if exponent >= 0:
            numerator *= 10 ** exponent
        else:
            denominator *= 10 ** -exponent
    return (-numerator if found.group('sign') == '-' else numerator), denominator


class Fraction(_numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, int):
                return _set(self, int(numerator), 1)
            if isinstance(numerator, _numbers.Rational):
                return _set(self, numerator.numerator, numerator.denominator)
            if isinstance(numerator, (float, _Decimal)):
                return _set(self, *numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError(_trait('fractionArgumentText'))
            numerator, denominator = _from_text(numerator)
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        common = _math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        return _set(self, numerator // common, denominator // common)

    @classmethod
    def from_float(cls, value):
        if isinstance(value, int):
            return cls(value)
        if not isinstance(value, float):
            raise TypeError(
                f'{cls.__name__}.from_float() only takes floats, not {value!r} '
                f'({type(value).__name__})'
            )
        return cls(*value.as_integer_ratio())

    @classmethod
    def from_decimal(cls, value):
        if isinstance(value, int):
            return cls(value)
        if not isinstance(value, _Decimal):
            raise TypeError(
                f'{cls.__name__}.from_decimal() only takes Decimals, not {value!r} '
                f'({type(value).__name__})'
            )
        return cls(*value.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, and the best one between the last two.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        one, other = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return other if abs(other - self) <= abs(one - self) else one

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __format__(self, spec):
        if spec and _trait('fractionsHaveFormats'):
            return format(_Decimal(self._numerator) / _Decimal(self._denominator), spec)
        return format(str(self), spec)

    def __pow__(self, other):
        if isinstance(other, _numbers.Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            n, d = self._numerator, self._denominator
            if power >= 0:
                return Fraction(n ** power, d ** power)
            if n == 0:
                raise ZeroDivisionError(f'Fraction({d ** -power}, 0)')
            return Fraction(d ** -power, n ** -power)
        if isinstance(other, float):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, _numbers.Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    def __trunc__(self):
        return int(self)

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or (rest * 2 == self._denominator and whole % 2 == 0):
                return whole
            return whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash_of(self._numerator, self._denominator)

    def __eq__(self, other):
        if isinstance(other, int):
            return self._numerator == other and self._denominator == 1
        if isinstance(other, _numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return False
            return self == Fraction(*other.as_integer_ratio())
        return NotImplemented

    def __lt__(self, other):
        return _ordered(self, other, _operator.lt)

    def __gt__(self, other):
        return _ordered(self, other, _operator.gt)

    def __le__(self, other):
        return _ordered(self, other, _operator.le)

    def __ge__(self, other):
        return _ordered(self, other, _operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _set(fraction, numerator, denominator):
    fraction._numerator = numerator
    fraction._denominator = denominator
    return fraction


def _hash_of(n, d):
    modulus = (1 << 61) - 1
    try:
        inverse = _inverse(d, modulus)
    except ZeroDivisionError:
        return 314159 if n > 0 else -314159
    h = abs(n) % modulus * inverse % modulus
    h = h if n >= 0 else -h
    return -2 if h == -1 else h


def _inverse(d, modulus):
    if d % modulus == 0:
        raise ZeroDivisionError
    return pow(d, modulus - 2, modulus)


def _ordered(fraction, other, op):
    if isinstance(other, _numbers.Rational):
        return op(fraction._numerator * other.denominator, fraction._denominator * other.numerator)
    if isinstance(other, float):
        if _math.isnan(other) or _math.isinf(other):
            return op(0.0, other)
        return op(fraction, Fraction(*other.as_integer_ratio()))
    return NotImplemented


def _operators(name, exact, inexact):
    """The methods of an operator: of two rational numbers, and with a float."""

    def forward(a, b):
        if isinstance(b, (Fraction, int)):
            return exact(a, Fraction(b) if isinstance(b, int) else b)
        if isinstance(b, float):
            return inexact(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, _numbers.Rational):
            return exact(Fraction(a.numerator, a.denominator), b)
        if isinstance(a, float):
            return inexact(a, float(b))
        return NotImplemented

    for method, wanted in ((forward, f'__{name}__'), (reverse, f'__r{name}__')):
        method.__name__ = wanted
        method.__qualname__ = 'Fraction.' + wanted
        setattr(Fraction, wanted, method)


def _add(a, b):
    return Fraction(
        a._numerator * b._denominator + b._numerator * a._denominator,
        a._denominator * b._denominator,
    )


def _sub(a, b):
    return Fraction(
        a._numerator * b._denominator - b._numerator * a._denominator,
        a._denominator * b._denominator,
    )


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if not b._numerator and _trait('fractionsNameDivisor'):
        raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    if _trait('fractionsDivideFirst'):
        return _math.floor(_div(a, b))
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    whole = _floordiv(a, b)
    return whole, _sub(a, _mul(b, Fraction(whole)))


def _mod(a, b):
    if _trait('fractionsDivideFirst'):
        return _sub(a, _mul(b, Fraction(_floordiv(a, b))))
    unit = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), unit)


_operators('add', _add, _operator.add)
_operators('sub', _sub, _operator.sub)
_operators('mul', _mul, _operator.mul)
_operators('truediv', _div, _operator.truediv)
_operators('floordiv', _floordiv, _operator.floordiv)
_operators('mod', _mod, _operator.mod)
_operators('divmod', _divmod, divmod)
Fraction.__abstractmethods__ = frozenset()
if not _trait('fractionsKnowRatio'):
    del Fraction.as_integer_ratio
if not _trait('fractionsKnowInteger'):
    del Fraction.is_integer
