# loopscope: hidden
"""The texts of Decimals."""

from _decimalArithmetic import ROUND_HALF_EVEN
from _decimalParts import make
import re as _re

_SPEC = _re.compile(
    r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?(?P<zero>0)?'
    r'(?P<width>\d+)?(?P<sep>[,_])?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?', _re.DOTALL,
)  # fmt: skip


def shown(number, capitals=1, engineering=False):
    sign = '-' if number._sign else ''
    if number._special == 'inf':
        return sign + 'Infinity'
    if number._special:
        word = 'NaN' if number._special == 'nan' else 'sNaN'
        return sign + word + (str(number._int) if number._int else '')
    digits = str(number._int)
    left = number._exp + len(digits)
    if number._exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == '0':
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        text = '0.' + '0' * -point + digits
    elif point >= len(digits):
        text = digits + '0' * (point - len(digits))
    else:
        text = digits[:point] + '.' + digits[point:]
    if left != point:
        text += ('E' if capitals else 'e') + f'{left - point:+d}'
    return sign + text


def formatted(number, spec, context):
    found = _SPEC.fullmatch(spec)
    if found is None:
        raise ValueError('invalid format string')
    f = found.groupdict()
    kind = f['type'] or ''
    precision = int(f['precision']) if f['precision'] is not None else None
    percent = kind == '%'
    if number._special:
        body = shown(number, 1).lstrip('-')
        return _padded(number._sign, body, f)
    if percent:
        number = make(number, number._sign, number._int, number._exp + 2)
    if kind in ('e', 'E') and precision is not None:
        number = _significant(number, precision + 1, context)
    elif kind in ('f', 'F', '%') and precision is not None:
        number = number._to_exponent(-precision, context.rounding)[0]
    elif kind in ('f', 'F', '%') and number._exp > 0:
        number = number._to_exponent(0, context.rounding)[0]
    elif kind in ('', 'g', 'G', 'n') and precision is not None and len(str(number._int)) > precision:
        number = _significant(number, max(precision, 1), context)
    if not number._int and number._exp > 0 and kind in ('', 'f', 'F', '%'):
        number = number._to_exponent(0, ROUND_HALF_EVEN)[0] if kind else number
    digits = str(number._int)
    left = number._exp + len(digits)
    if kind in ('e', 'E'):
        point = 1 if number._int or precision is None else 1 - precision
    elif kind in ('f', 'F', '%'):
        point = left
    elif number._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point < 0:
        whole, fraction = '0', '0' * -point + digits
    elif point > len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point] or '0', digits[point:]
    body = fraction and '.' + fraction or ('.' if f['alt'] else '')
    if kind in ('e', 'E') or (kind not in ('f', 'F', '%') and left != point):
        body += ('e' if kind in ('e', 'g', 'n') else 'E') + f'{left - point:+d}'
    if percent:
        body += '%'
    sign = number._sign
    if f['no_neg_0'] and not number._int:
        sign = 0
    return _padded(sign, body, f, whole)


def _significant(number, digits, context):
    drop = len(str(number._int)) - digits
    made, _ = number._to_exponent(number._exp + drop, context.rounding)
    if len(str(made._int)) > digits:
        made, _ = made._to_exponent(made._exp + 1, context.rounding)
    return made


def _padded(sign, body, f, whole=''):
    width = int(f['width'] or 0)
    mark = '-' if sign else f['sign'] if f['sign'] in ('+', ' ') else ''
    fill, align = f['fill'] or ' ', f['align'] or '>'
    if f['zero'] and not f['align']:
        fill, align = '0', '='
    if f['sep'] and whole:
        least = width - len(mark) - len(body) if fill == '0' and align == '=' else 0
        whole = _grouped(whole, f['sep'], least)
    elif fill == '0' and align == '=' and whole:
        whole = whole.rjust(width - len(mark) - len(body), '0')
    text = whole + body
    room = width - len(mark) - len(text)
    if room <= 0:
        return mark + text
    if align == '<':
        return mark + text + fill * room
    if align == '=':
        return mark + fill * room + text
    if align == '^':
        return fill * (room // 2) + mark + text + fill * (room - room // 2)
    return fill * room + mark + text


def _grouped(whole, separator, least):
    """Digits in groups of three; with zeros before them until they are so long."""
    groups = []
    while True:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
        if not whole:
            break
    while len(separator.join(groups)) < least:
        missing = least - len(separator.join(groups))
        if len(groups[0]) < 3:
            groups[0] = groups[0].rjust(min(3, len(groups[0]) + missing), '0')
        else:
            groups.insert(0, '0' * max(1, min(3, missing - 1)))
    return separator.join(groups)
