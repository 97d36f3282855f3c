# loopscope: hidden
"""Rounding, signals and contexts of decimal arithmetic (the General Decimal Arithmetic)."""

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
    ROUND_HALF_EVEN, ROUND_05UP,
)  # fmt: skip


class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class InvalidContext(InvalidOperation):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


# In the order in which a context shows them.
SIGNALS = (
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact,
    Rounded, Clamped,
)  # fmt: skip
_SIGNAL_OF = {
    ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
    DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation,
}  # fmt: skip


def _as_flags(given):
    if isinstance(given, dict):
        return {signal: bool(given.get(signal, False)) for signal in SIGNALS}
    return {signal: signal in given for signal in SIGNALS}


class Context:
    __module__ = 'decimal'

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
        flags=None, traps=None,
    ):  # fmt: skip
        # The first context of all is given everything.
        base = self if prec is not None and traps is not None else DefaultContext
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = _as_flags(() if flags is None else flags)
        self.traps = _as_flags(base.traps if traps is None else traps)

    def __setattr__(self, name, value):
        if name == 'prec' and not (isinstance(value, int) and value >= 1):
            raise ValueError('valid range for prec is [1, MAX_PREC]')
        if name == 'rounding' and value not in ROUNDINGS:
            raise TypeError(
                'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, '
                'ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]'
            )
        object.__setattr__(self, name, value)

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            self.flags, self.traps,
        )  # fmt: skip

    __copy__ = copy

    def clear_flags(self):
        self.flags = _as_flags(())

    def clear_traps(self):
        self.traps = _as_flags(())

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def signal(self, condition, result=None):
        """Notes that a condition came up, and raises it if it is trapped."""
        signal = _SIGNAL_OF.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        return result

    def create_decimal(self, num='0'):
        from decimal import Decimal

        return Decimal(num, context=self)._fixed(self)

    def create_decimal_from_float(self, f):
        from decimal import Decimal

        return Decimal.from_float(f)._fixed(self)

    def __repr__(self):
        flags = ', '.join(sorted([s.__name__ for s in SIGNALS if self.flags[s]]))
        traps = ', '.join([s.__name__ for s in SIGNALS if self.traps[s]])
        return (
            f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, '
            f'Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, '
            f'flags=[{flags}], traps=[{traps}])'
        )


def _delegated(name):
    def method(self, a, *others):
        from decimal import Decimal

        return getattr(Decimal(a), name)(*others, context=self)

    method.__name__ = name
    return method


for _name in (
    'quantize', 'sqrt', 'exp', 'ln', 'log10', 'normalize', 'to_integral_value',
    'to_integral_exact', 'compare', 'max', 'min', 'remainder_near', 'fma', 'scaleb', 'next_plus',
    'next_minus',
):
    setattr(Context, _name, _delegated(_name))


def _operator(name, symbol):
    def method(self, a, b):
        from _decimalContext import getcontext, setcontext
        from decimal import Decimal

        saved = getcontext()
        setcontext(self)
        try:
            return symbol(Decimal(a), Decimal(b))
        finally:
            setcontext(saved)

    method.__name__ = name
    setattr(Context, name, method)


_operator('add', lambda a, b: a + b)
_operator('subtract', lambda a, b: a - b)
_operator('multiply', lambda a, b: a * b)
_operator('divide', lambda a, b: a / b)
_operator('divide_int', lambda a, b: a // b)
_operator('remainder', lambda a, b: a % b)
_operator('power', lambda a, b: a ** b)

_ALL = (InvalidOperation, DivisionByZero, Overflow)
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, (), _ALL)
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, (), _ALL + (Clamped, Underflow))
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, (), ())


def rounded(coefficient, places, rounding, sign):
    """A coefficient without its last so many digits, and whether anything was lost."""
    unit = 10 ** places
    kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    half = rest * 2
    if rounding == ROUND_HALF_EVEN:
        up = half > unit or (half == unit and kept % 2 == 1)
    elif rounding == ROUND_HALF_UP:
        up = half >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = half > unit
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = kept % 10 in (0, 5)
    return kept + up, True
