# loopscope: hidden
"""The parts of a Decimal: making one, reading one, and what may stand beside one."""

import numbers as _numbers


def make(like, sign, coefficient, exponent, special=''):
    """A Decimal; `like` is another one."""
    return fill(object.__new__(like._plain), sign, coefficient, exponent, special)


def fill(number, sign, coefficient, exponent, special=''):
    number._sign = sign
    number._int = coefficient
    number._exp = exponent
    # '' for finite numbers, else 'inf', 'nan' or 'snan'
    number._special = special
    return number


_DIGITS = frozenset('0123456789')


def parse(text):
    """(sign, coefficient, exponent, special) of a text; None if it is no number."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = int(text[0] == '-')
        text = text[1:]
    low = text.lower()
    if low in ('inf', 'infinity'):
        return sign, 0, 0, 'inf'
    for word in ('snan', 'nan'):
        if low.startswith(word) and (low == word or _all_digits(low[len(word):])):
            return sign, int(low[len(word):] or 0), 0, word
    mantissa, e, exponent = low.partition('e')
    if e:
        digits = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not _all_digits(digits):
            return None
    whole, point, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not _all_digits(digits):
        return None
    return sign, int(digits), int(exponent or 0) - len(fraction), ''


def _all_digits(text):
    return text != '' and all([ch in _DIGITS or ch.isdecimal() for ch in text])


def operand(like, v):
    """What takes part in arithmetic as a Decimal; None if it does not."""
    if isinstance(v, like._plain):
        return v
    if isinstance(v, int):
        return make(like, int(v < 0), abs(v), 0)
    return None


def compared(like, v):
    """As operand, for comparisons, which floats take part in."""
    if isinstance(v, float):
        return like._plain.from_float(v)
    if isinstance(v, _numbers.Rational) and not isinstance(v, int):
        return None
    return operand(like, v)
