# loopscope: hidden
"""Normal forms and categories of characters, by the Unicode tables of the host."""

from _unicode import _category, _normalize

_FORMS = ('NFC', 'NFD', 'NFKC', 'NFKD')


def category(chr, /):
    if not isinstance(chr, str) or len(chr) != 1:
        kind = type(chr).__name__
        raise TypeError(f'category() argument must be a unicode character, not {kind}')
    return _category(chr)


def normalize(form, unistr, /):
    for position, value in (1, form), (2, unistr):
        if not isinstance(value, str):
            kind = type(value).__name__
            raise TypeError(f'normalize() argument {position} must be str, not {kind}')
    if form not in _FORMS:
        raise ValueError('invalid normalization form')
    return _normalize(form, unistr)


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
