# loopscope: hidden
"""What a Decimal is, and how it compares."""

from _decimalArithmetic import InvalidOperation
from _decimalOperations import getcontext, nan_of
from _decimalParts import compared, operand
import math as _math
import numbers as _numbers


class Comparing:
    __slots__ = ()

    def is_nan(self):
        return self._special in ('nan', 'snan')

    def is_qnan(self):
        return self._special == 'nan'

    def is_snan(self):
        return self._special == 'snan'

    def is_infinite(self):
        return self._special == 'inf'

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        if self._special or not self._int:
            return False
        return (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        if self._special or not self._int:
            return False
        return self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def as_tuple(self):
        if self._special == 'inf':
            return self._parts(self._sign, (0,), 'F')
        digits = tuple([int(ch) for ch in str(self._int)])
        if self._special:
            payload = digits if self._int else ()
            return self._parts(self._sign, payload, 'n' if self._special == 'nan' else 'N')
        return self._parts(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special:
            what = 'Infinity' if self._special == 'inf' else 'NaN'
            kind = OverflowError if self._special == 'inf' else ValueError
            raise kind(f'cannot convert {what} to integer ratio')
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = _math.gcd(n, d)
        return n // common, d // common

    def _order(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self._special or other._special:
            mine = (-1 if self._sign else 1) if self._special else 0
            theirs = (-1 if other._sign else 1) if other._special else 0
            return (mine > theirs) - (mine < theirs)
        low = min(self._exp, other._exp)
        mine = self._int * 10 ** (self._exp - low) * (-1 if self._sign else 1)
        theirs = other._int * 10 ** (other._exp - low) * (-1 if other._sign else 1)
        return (mine > theirs) - (mine < theirs)

    def __eq__(self, other):
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            return not self._special and self.as_integer_ratio() == (
                other.numerator, other.denominator
            )  # fmt: skip
        other = compared(self, other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return False
        return self._order(other) == 0

    def _less(self, other, wanted):
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            n, d = self.as_integer_ratio()
            a, b = n * other.denominator, other.numerator * d
            return (a > b) - (a < b) in wanted
        other = compared(self, other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            getcontext().signal(InvalidOperation)
            return False
        return self._order(other) in wanted

    def __lt__(self, other):
        return self._less(other, (-1,))

    def __le__(self, other):
        return self._less(other, (-1, 0))

    def __gt__(self, other):
        return self._less(other, (1,))

    def __ge__(self, other):
        return self._less(other, (0, 1))

    def compare(self, other, context=None):
        other = operand(self, other)
        if self.is_nan() or other.is_nan():
            return nan_of(self, other, context or getcontext())
        return self._plain(self._order(other))

    def compare_total(self, other, context=None):
        other = operand(self, other)
        order = self._order(other)
        if order == 0:
            order = (self._exp > other._exp) - (self._exp < other._exp)
            order = -order if self._sign else order
        return self._plain(order)

    def max(self, other, context=None):
        other = operand(self, other)
        if other.is_nan() or (not self.is_nan() and self._order(other) >= 0):
            return self._fixed(context or getcontext())
        return other._fixed(context or getcontext())

    def min(self, other, context=None):
        other = operand(self, other)
        if other.is_nan() or (not self.is_nan() and self._order(other) <= 0):
            return self._fixed(context or getcontext())
        return other._fixed(context or getcontext())

    def same_quantum(self, other, context=None):
        other = operand(self, other)
        return self._special[-3:] == other._special[-3:] and (
            bool(self._special) or self._exp == other._exp
        )
