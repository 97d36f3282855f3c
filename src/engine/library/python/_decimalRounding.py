# loopscope: hidden
"""Decimals with fewer digits."""

from _decimalArithmetic import (
    Inexact, InvalidOperation, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Rounded,
    rounded,
)  # fmt: skip
from _decimalOperations import getcontext, nan_of
from _decimalParts import make, operand


class Rounding:
    __slots__ = ()

    def _to_exponent(self, exponent, rounding):
        """With this exponent; whether anything was lost, too."""
        if self._exp >= exponent:
            return make(self, self._sign, self._int * 10 ** (self._exp - exponent), exponent), False
        places = exponent - self._exp
        coefficient, inexact = rounded(self._int, places, rounding, self._sign)
        return make(self, self._sign, coefficient, exponent), inexact

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = operand(self, exp)
        if self.is_nan() or exp.is_nan():
            return nan_of(self, exp, context)
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            return context.signal(InvalidOperation, make(self, 0, 0, 0, 'nan'))
        made, inexact = self._to_exponent(exp._exp, rounding or context.rounding)
        if len(str(made._int)) > context.prec or made.adjusted() > context.Emax:
            return context.signal(InvalidOperation, make(self, 0, 0, 0, 'nan'))
        if made._exp > self._exp:
            context.signal(Rounded)
        if inexact:
            context.signal(Inexact)
        return made

    def normalize(self, context=None):
        made = self._fixed(context or getcontext())
        if made._special:
            return made
        coefficient, exponent = made._int, made._exp
        if not coefficient:
            return make(self, made._sign, 0, 0)
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return make(self, made._sign, coefficient, exponent)

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding or (context or getcontext()).rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        made = self.to_integral_value(rounding, context)
        if made != self:
            context.signal(Inexact)
        return made

    def _whole(self, rounding):
        if self._special:
            kind = OverflowError if self._special == 'inf' else ValueError
            what = 'Infinity' if self._special == 'inf' else 'NaN'
            raise kind(f'cannot convert {what} to integer')
        made = self._to_exponent(0, rounding)[0]
        return -made._int if made._sign else made._int

    def __int__(self):
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        return self.quantize(make(self, 0, 1, -n), ROUND_HALF_EVEN)

    def __float__(self):
        if self._special == 'snan':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def number_class(self, context=None):
        if self._special:
            return {'nan': 'NaN', 'snan': 'sNaN', 'inf': '-Infinity' if self._sign else '+Infinity'}[
                self._special
            ]
        kind = 'Zero' if self.is_zero() else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + kind
