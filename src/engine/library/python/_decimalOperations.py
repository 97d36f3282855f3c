# loopscope: hidden
"""Arithmetic of Decimals, in the precision of the current context."""

from _decimalArithmetic import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation,
    Overflow, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Rounded, Subnormal,
    Underflow, rounded,
)  # fmt: skip
from _decimalParts import make, operand
from _decimalRoots import exp as _exp, ln as _ln, log10 as _log10, power as _power, sqrt as _sqrt


def getcontext():
    from _decimalContext import getcontext as current

    return current()


class Operations:
    __slots__ = ()

    def _fixed(self, context):
        """The number in the precision of a context."""
        if self._special:
            return self
        sign, coefficient, exponent = self._sign, self._int, self._exp
        top = context.Emax - context.prec + 1
        if not coefficient:
            limited = min(max(exponent, context.Etiny()), context.Emax if not context.clamp else top)
            if limited != exponent:
                context.signal(Clamped)
                return make(self, sign, 0, limited)
            return self if type(self) is self._plain else make(self, sign, 0, exponent)
        digits = len(str(coefficient))
        lowest = max(exponent + digits - context.prec, context.Etiny())
        if exponent + digits - 1 > context.Emax:
            return overflowed(self, sign, context)
        if exponent < lowest:
            tiny = exponent + digits - 1 < context.Emin
            coefficient, inexact = rounded(coefficient, lowest - exponent, context.rounding, sign)
            exponent = lowest
            if len(str(coefficient)) > context.prec:
                coefficient //= 10
                exponent += 1
            if exponent + len(str(coefficient)) - 1 > context.Emax:
                return overflowed(self, sign, context)
            if tiny:
                context.signal(Subnormal)
                if inexact:
                    context.signal(Underflow)
            context.signal(Rounded)
            if inexact:
                context.signal(Inexact)
        return make(self, sign, coefficient, exponent)

    def __neg__(self, context=None):
        if self.is_nan():
            return nan_of(self, self, getcontext())
        context = context or getcontext()
        zero = self.is_zero() and context.rounding != ROUND_FLOOR
        return make(self, 0 if zero else 1 - self._sign, self._int, self._exp, self._special)._fixed(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        zero = self.is_zero() and context.rounding != ROUND_FLOOR
        return make(self, 0 if zero else self._sign, self._int, self._exp, self._special)._fixed(context)

    def __abs__(self, round=True, context=None):
        return make(self, 0, self._int, self._exp, self._special)._fixed(context or getcontext())

    def copy_abs(self):
        return make(self, 0, self._int, self._exp, self._special)

    def copy_negate(self):
        return make(self, 1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return make(self, operand(self, other)._sign, self._int, self._exp, self._special)

    def __add__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else sum_of(self, other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else sum_of(self, other.copy_negate(), getcontext())

    def __rsub__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else sum_of(other, self.copy_negate(), getcontext())

    def __mul__(self, other):
        other = operand(self, other)
        if other is None:
            return NotImplemented
        context = getcontext()
        sign = self._sign ^ other._sign
        if self.is_nan() or other.is_nan():
            return nan_of(self, other, context)
        if self._special or other._special:
            if self.is_zero() or other.is_zero():
                return context.signal(InvalidOperation, make(self, 0, 0, 0, 'nan'))
            return make(self, sign, 0, 0, 'inf')
        return make(self, sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else quotient(self, other, getcontext())

    def __rtruediv__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else quotient(other, self, getcontext())

    def __divmod__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(self, other, getcontext())

    def __rdivmod__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(other, self, getcontext())

    def __floordiv__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(self, other, getcontext(), 0)

    def __rfloordiv__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(other, self, getcontext(), 0)

    def __mod__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(self, other, getcontext(), 1)

    def __rmod__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else divided(other, self, getcontext(), 1)

    def __pow__(self, other, modulo=None):
        other = operand(self, other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            return self._plain(pow(int(self), int(other), int(modulo)))
        return _power(self, other, getcontext())

    def __rpow__(self, other):
        other = operand(self, other)
        return NotImplemented if other is None else other ** self

    def fma(self, other, third, context=None):
        product = make(self, self._sign ^ operand(self, other)._sign, self._int * operand(self, other)._int,
                        self._exp + operand(self, other)._exp)  # fmt: skip
        return sum_of(product, operand(self, third), context or getcontext())

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = operand(self, other)
        n = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self - n * other

    def sqrt(self, context=None):
        return _sqrt(self, context or getcontext())

    def exp(self, context=None):
        return _exp(self, context or getcontext())

    def ln(self, context=None):
        return _ln(self, context or getcontext())

    def log10(self, context=None):
        return _log10(self, context or getcontext())

    def logb(self, context=None):
        if self.is_zero():
            return (context or getcontext()).signal(DivisionByZero, make(self, 1, 0, 0, 'inf'))
        return self._plain(self.adjusted())

    def scaleb(self, other, context=None):
        exponent = self._exp + int(operand(self, other))
        return make(self, self._sign, self._int, exponent, self._special)._fixed(context or getcontext())

    def next_plus(self, context=None):
        return neighbour(self, context or getcontext(), ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return neighbour(self, context or getcontext(), ROUND_FLOOR, 1)


def nan_of(a, b, context):
    """The NaN that an operation on a NaN answers."""
    for number in (a, b):
        if number._special == 'snan':
            context.signal(InvalidOperation)
            return make(number, number._sign, number._int, 0, 'nan')
    return a if a._special == 'nan' else b


def overflowed(like, sign, context):
    context.signal(Overflow)
    context.signal(Inexact)
    context.signal(Rounded)
    if context.rounding in (ROUND_DOWN, ROUND_FLOOR if not sign else ROUND_CEILING):
        return make(like, sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
    return make(like, sign, 0, 0, 'inf')


def sum_of(a, b, context):
    if a._special or b._special:
        if a.is_nan() or b.is_nan():
            return nan_of(a, b, context)
        if a._special and b._special and a._sign != b._sign:
            return context.signal(InvalidOperation, make(a, 0, 0, 0, 'nan'))
        return a if a._special else b
    exponent = min(a._exp, b._exp)
    if not a._int or not b._int:
        # Zeros far away must not make a number of a million digits.
        number, zero = (b, a) if not a._int else (a, b)
        if number._int:
            exponent = max(exponent, number._exp - context.prec - 1)
    x = a._int * 10 ** max(0, a._exp - exponent)
    y = b._int * 10 ** max(0, b._exp - exponent)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if total:
        sign = int(total < 0)
    elif a._sign == b._sign and (not a._int and not b._int):
        sign = a._sign
    else:
        sign = int(context.rounding == ROUND_FLOOR and (a._sign != b._sign or bool(a._sign)))
    return make(a, sign, abs(total), exponent)._fixed(context)


def quotient(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        if a.is_nan() or b.is_nan():
            return nan_of(a, b, context)
        if a._special and b._special:
            return context.signal(InvalidOperation, make(a, 0, 0, 0, 'nan'))
        if a._special:
            return make(a, sign, 0, 0, 'inf')
        context.signal(Clamped)
        return make(a, sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return context.signal(DivisionUndefined, make(a, 0, 0, 0, 'nan'))
        return context.signal(DivisionByZero, make(a, sign, 0, 0, 'inf'))
    if not a._int:
        return make(a, sign, 0, a._exp - b._exp)._fixed(context)
    shift = len(str(b._int)) - len(str(a._int)) + context.prec + 1
    exponent = a._exp - b._exp - shift
    if shift >= 0:
        whole, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        whole, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        # Not exact: a last digit of 0 or 5 would round as if it were.
        if whole % 5 == 0:
            whole += 1
    else:
        ideal = a._exp - b._exp
        while exponent < ideal and whole % 10 == 0:
            whole //= 10
            exponent += 1
    return make(a, sign, whole, exponent)._fixed(context)


def divided(a, b, context, which=None):
    """Quotient (0), remainder (1) or both: the remainder has the sign of the dividend."""
    out = _divided(a, b, context, which)
    return out if which is None else out[which]


def _divided(a, b, context, which):
    nan = make(a, 0, 0, 0, 'nan')
    sign = a._sign ^ b._sign
    if a.is_nan() or b.is_nan():
        nan = nan_of(a, b, context)
        return nan, nan
    if a._special:
        context.signal(InvalidOperation)
        return (nan if b._special else make(a, sign, 0, 0, 'inf')), nan
    if not b._special and not b._int:
        if not a._int:
            context.signal(DivisionUndefined)
            return nan, nan
        if which != 1:
            context.signal(DivisionByZero)
        if which != 0:
            context.signal(InvalidOperation)
        return make(a, sign, 0, 0, 'inf'), nan
    if b._special or a.adjusted() - b.adjusted() <= -2:
        # Comparing is enough: the quotient is 0.
        exponent = a._exp if b._special else min(a._exp, b._exp)
        return make(a, sign, 0, 0), a._to_exponent(exponent, ROUND_DOWN)[0]._fixed(context)
    exponent = min(a._exp, b._exp)
    x = a._int * 10 ** (a._exp - exponent)
    y = b._int * 10 ** (b._exp - exponent)
    whole, rest = divmod(x, y)
    if len(str(whole)) > context.prec:
        context.signal(DivisionImpossible)
        return nan, nan
    return make(a, sign, whole, 0), make(a, a._sign, rest, exponent)._fixed(context)


def neighbour(number, context, rounding, sign):
    """The next number above or below that the context has; `sign` 1 for the one below."""
    if number._special:
        return number
    own = context.copy()
    own.clear_traps()
    own.rounding = rounding
    nearest = number._fixed(own)
    if nearest._order(number) != 0:
        return nearest
    if not number._int:
        return make(number, sign, 1, context.Etiny())
    lack = context.prec - len(str(number._int))
    coefficient, exponent = number._int * 10 ** lack, number._exp - lack
    if number._sign == sign:
        coefficient += 1
    elif coefficient == 10 ** (context.prec - 1):
        coefficient, exponent = 10 ** context.prec - 1, exponent - 1
    else:
        coefficient -= 1
    return make(number, number._sign, coefficient, exponent)._fixed(own)
