# loopscope: hidden
"""Square roots, powers, exponentials and logarithms of Decimals, correctly rounded."""

from _decimalArithmetic import DivisionByZero, InvalidOperation, ROUND_HALF_EVEN
from _decimalParts import make
import math as _math


def _root_of(n):
    """The integer square root."""
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def sqrt(number, context):
    if number.is_nan():
        return number
    if number.is_zero():
        return make(number, number._sign, 0, number._exp // 2)._fixed(context)
    if number._sign:
        return context.signal(InvalidOperation, make(number, 0, 0, 0, 'nan'))
    if number._special:
        return number
    digits = context.prec + 1
    exponent = number._exp
    coefficient = number._int
    if exponent % 2:
        coefficient *= 10
        exponent -= 1
    ideal = exponent // 2
    shift = digits - (len(str(coefficient)) + 1) // 2
    exact = True
    if shift >= 0:
        coefficient *= 100 ** shift
    else:
        coefficient, rest = divmod(coefficient, 100 ** -shift)
        exact = not rest
    root = _root_of(coefficient)
    exact = exact and root * root == coefficient
    exponent = exponent // 2 - shift
    if exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
    elif root % 5 == 0:
        root += 1
    own = context.copy()
    own.rounding = ROUND_HALF_EVEN
    made = make(number, 0, root, exponent)._fixed(own)
    context.flags.update(own.flags)
    return made


def power(base, exponent, context):
    if base.is_nan() or exponent.is_nan():
        return base if base.is_nan() else exponent
    if exponent.is_zero():
        if base.is_zero():
            return context.signal(InvalidOperation, make(base, 0, 0, 0, 'nan'))
        return make(base, 0, 1, 0)
    whole = not exponent._special and exponent == exponent.to_integral_value()
    sign = int(base._sign and whole and int(exponent) % 2)
    if base.is_zero():
        if exponent._sign:
            return context.signal(DivisionByZero, make(base, sign, 0, 0, 'inf'))
        return make(base, sign, 0, 0)
    if base._special:
        return make(base, sign, 0, 0) if exponent._sign else make(base, sign, 0, 0, 'inf')
    if base._sign and not whole:
        return context.signal(InvalidOperation, make(base, 0, 0, 0, 'nan'))
    if whole and not exponent._special:
        return _whole_power(base, int(exponent), sign, context)
    return _exponential(base, _logarithm(base, context.prec + 20)[0], exponent, context)


def _whole_power(base, n, sign, context):
    from _decimalOperations import quotient

    if abs(n) * len(str(base._int)) < 20000:
        made = make(base, sign, base._int ** abs(n), base._exp * abs(n))
        if n > 0:
            return made._fixed(context)
        return quotient(make(base, 0, 1, 0), made, context)
    own = context.copy()
    own.prec += 10
    result, square, left = make(base, 0, 1, 0), base, abs(n)
    while left:
        if left % 2:
            result = _times(result, square, own)
        square = _times(square, square, own)
        left //= 2
    if n < 0:
        result = quotient(make(base, 0, 1, 0), result, own)
    return make(base, sign, result._int, result._exp)._fixed(context)


def _times(a, b, context):
    return make(a, 0, a._int * b._int, a._exp + b._exp)._fixed(context)


def _exp_scaled(x, digits):
    """10**digits * exp(x / 10**digits) of an integer x, nearly."""
    one = 10 ** digits
    ln10 = _ln10(digits + len(str(abs(x))))
    scale = 10 ** len(str(abs(x)))
    n = x * scale // ln10
    x -= n * ln10 // scale
    # Halved until it is small, and squared as often.
    halvings = 16
    x >>= halvings
    total = term = one
    i = 1
    while term:
        term = term * x // (one * i)
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // one
    return total, n


def _ln10(digits):
    """10**digits * ln(10), nearly: ln(10) is 3 ln(2) + ln(5/4)."""
    one = 10 ** (digits + 5)
    return (3 * _ln_of_ratio(one, 2, 1) + _ln_of_ratio(one, 5, 4)) // 10 ** 5


def _ln_of_ratio(one, a, b):
    """ln(a / b), scaled by `one`: twice the atanh of (a - b) / (a + b)."""
    total = 0
    n, d = a - b, a + b
    term = one * n // d
    i = 1
    while term:
        total += term // i
        term = term * n * n // (d * d)
        i += 2
    return 2 * total


def _logarithm(number, digits):
    """10**digits * ln(number), nearly, and digits."""
    text = str(number._int)
    places = number._exp + len(text) - 1
    one = 10 ** digits
    # A mantissa from 1 to 10, and from there a first guess that Newton's method makes better.
    x = number._int * 10 ** digits // 10 ** (len(text) - 1)
    guess = _math.log(x / one) if digits < 300 else _math.log(int(text[:15]) / 10 ** (len(text[:15]) - 1))
    y = int(guess * 10 ** 15) * 10 ** digits // 10 ** 15
    for _ in range(digits.bit_length() + 1):
        e, n = _exp_scaled(y, digits)
        e = e * 10 ** n if n >= 0 else e // 10 ** -n
        step = 2 * one * (x - e) // (x + e)
        y += step
        if abs(step) < 10:
            break
    return y + places * _ln10(digits), digits


def _rounded(like, sign, value, digits, context):
    """A value that is not exact, in the precision of the context."""
    if value % 5 == 0:
        value += 1
    return make(like, sign, value, -digits)._fixed(_half_even(context))


def _half_even(context):
    own = context.copy()
    own.rounding = ROUND_HALF_EVEN
    return own


def _exponential(like, logarithm, factor, context):
    """exp(logarithm * factor), the logarithm being scaled by 10**(prec + 20)."""
    digits = context.prec + 20
    n, d = factor.as_integer_ratio()
    value, tens = _exp_scaled(logarithm * n // d, digits)
    # Powers that are exact have few digits.
    exact = make(like, 0, value, tens - digits)
    own = context.copy()
    own.clear_traps()
    own.prec += 10
    near = exact._fixed(own).normalize(own)
    if len(str(near._int)) < context.prec:
        made = near._fixed(_half_even(context))
        lack = context.prec - len(str(made._int))
        return make(like, 0, made._int * 10 ** lack, made._exp - lack)
    return _rounded(like, 0, value, digits - tens, context)


def exp(number, context):
    if number.is_nan():
        return number
    if number._special:
        return make(number, 0, 0, 0) if number._sign else number
    if number.is_zero():
        return make(number, 0, 1, 0)
    digits = context.prec + 20 + max(0, number.adjusted())
    n, d = number.as_integer_ratio()
    value, tens = _exp_scaled(n * 10 ** digits // d, digits)
    return _rounded(number, 0, value, digits - tens, context)


def _checked(number, context):
    """What ln and log10 answer without calculating; None if they must."""
    if number.is_nan():
        return number
    if number.is_zero():
        return make(number, 1, 0, 0, 'inf')
    if number._sign:
        return context.signal(InvalidOperation, make(number, 0, 0, 0, 'nan'))
    return number if number._special else None


def ln(number, context):
    known = _checked(number, context)
    if known is not None:
        return known
    if number == 1:
        return make(number, 0, 0, 0)
    value, digits = _logarithm(number, context.prec + 25)
    return _rounded(number, int(value < 0), abs(value), digits, context)


def log10(number, context):
    known = _checked(number, context)
    if known is not None:
        return known
    if str(number._int).strip('0') == '1':
        n = number.adjusted()
        return make(number, int(n < 0), abs(n), 0)._fixed(context)
    value, digits = _logarithm(number, context.prec + 25)
    value = value * 10 ** digits // _ln10(digits)
    return _rounded(number, int(value < 0), abs(value), digits, context)
