"""Text in HTML: escaped, and read again."""

__all__ = ['escape', 'unescape']

import re as _re


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


_NAME = _re.compile('[A-Za-z][A-Za-z0-9]*;')
_REFERENCE = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    if '&' not in s:
        return s
    return _REFERENCE.sub(_replaced, s)


# What HTML makes of the numbers that are control characters: those of Windows' code page.
_WINDOWS = (
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'
)


def _character(number):
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return '\ufffd'
    if 0x80 <= number < 0xA0:
        return _WINDOWS[number - 0x80]
    if number == 13:
        return '\r'
    unprintable = number < 0x20 and number not in (9, 10, 12) or number == 0x7F or number == 0xB \
        or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE
    return '' if unprintable else chr(number)


def _replaced(match):
    text = match.group(1)
    if text[0] == '#':
        digits = text[1:].rstrip(';')
        return _character(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    from html.entities import _named

    if text[-1] == ';':
        found = _named(text[:-1])
        if found is not None:
            return found
        if _NAME.fullmatch(text):
            from _loopscope import _refuse

            return _refuse(f'html.unescape() of &{text}')
    # Some old names need no semicolon, and may have other letters behind them.
    for end in range(len(text), 1, -1):
        found = _named(text[:end], True)
        if found is not None:
            return found + text[end:]
    return '&' + text
