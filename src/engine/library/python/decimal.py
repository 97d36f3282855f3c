# loopscope: hidden
"""Decimal numbers: a sign, an integer coefficient and an exponent."""

from _decimalArithmetic import (
    BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext,
    DivisionByZero, DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation,
    Inexact, InvalidContext, InvalidOperation, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN,
    ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal,
    Underflow,
)  # fmt: skip
from _decimalComparing import Comparing as _Comparing
from _decimalFormat import formatted as _formatted, shown as _shown
from _decimalOperations import Operations as _Operations
from _decimalParts import fill as _fill, parse as _parse
from _decimalRounding import Rounding as _Rounding
from _loopscope import _trait
from collections import namedtuple as _namedtuple
import math as _math
import numbers as _numbers

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'

_MODULUS = (1 << 61) - 1


def getcontext():
    from _decimalContext import getcontext as current

    return current()


def setcontext(context, /):
    from _decimalContext import setcontext as make_current

    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    make_current(context)


class _Local:
    def __init__(self, context):
        self._own = context.copy()

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._own)
        return self._own

    def __exit__(self, *exc):
        setcontext(self._before)


def localcontext(ctx=None, **kwargs):
    local = _Local(getcontext() if ctx is None else ctx)
    for name, value in kwargs.items():
        setattr(local._own, name, value)
    return local


class Decimal(_Comparing, _Operations, _Rounding, _numbers.Number):
    __module__ = 'decimal'
    __slots__ = ('_sign', '_int', '_exp', '_special')

    def __new__(cls, value='0', context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                context = context or getcontext()
                context.signal(ConversionSyntax)
                return _fill(self, 0, 0, 0, 'nan')
            return _fill(self, *parts)
        if isinstance(value, int):
            return _fill(self, int(value < 0), abs(int(value)), 0)
        if isinstance(value, Decimal):
            return _fill(self, value._sign, value._int, value._exp, value._special)
        if isinstance(value, float):
            made = Decimal.from_float(value)
            return _fill(self, made._sign, made._int, made._exp, made._special)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            sign, digits, exponent = value
            if exponent in ('F', 'n', 'N'):
                return _fill(self, sign, 0, 0, {'F': 'inf', 'n': 'nan', 'N': 'snan'}[exponent])
            return _fill(self, sign, int(''.join(map(str, digits)) or 0), exponent)
        kind = type(value).__name__
        raise TypeError(f'conversion from {kind} to Decimal is not supported')

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if _math.isnan(f):
            return cls('NaN')
        if _math.isinf(f):
            return cls('-Infinity' if f < 0 else 'Infinity')
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        sign = int(_math.copysign(1.0, f) < 0)
        made = _fill(object.__new__(Decimal), sign, n * 5 ** k, -k)
        return made if cls is Decimal else cls(made)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def __str__(self):
        return _shown(self, getcontext().capitals)

    def to_eng_string(self, context=None):
        return _shown(self, (context or getcontext()).capitals, True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec, context=None):
        return _formatted(self, spec, context or getcontext())

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def __hash__(self):
        if self._special == 'snan':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._special == 'nan':
            return object.__hash__(self) if _trait('nanHashesByIdentity') else 0
        if self._special:
            return -314159 if self._sign else 314159
        if self._exp >= 0:
            h = self._int * pow(10, self._exp, _MODULUS) % _MODULUS
        else:
            h = self._int * pow(pow(10, _MODULUS - 2, _MODULUS), -self._exp, _MODULUS) % _MODULUS
        h = -h if self._sign else h
        return -2 if h == -1 else h

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo):
        return self.__copy__()


Decimal._plain = Decimal
Decimal._parts = DecimalTuple
