# loopscope: hidden
"""What isoformat() makes, read back; from 3.11 on most of ISO 8601."""

from _datetimeCalendar import from_iso_calendar
from _loopscope import _trait

_DIGITS = '0123456789'


def _wrong(text):
    raise ValueError(f'Invalid isoformat string: {text!r}')


def _number(text, start, count, whole):
    digits = text[start:start + count]
    if len(digits) != count or digits.strip(_DIGITS):
        _wrong(whole)
    return int(digits)


def parse_date(text, whole=None):
    """year, month, day."""
    if whole is None:
        whole = text
    wide = _trait('isoFormatIsWide')
    if not wide and (len(text) != 10 or text[4] != '-' or text[7] != '-'):
        _wrong(whole)
    year = _number(text, 0, 4, whole)
    dashed = text[4:5] == '-'
    at = 5 if dashed else 4
    if text[at:at + 1] == 'W':
        week = _number(text, at + 1, 2, whole)
        at += 3
        day = 1
        if at < len(text):
            if (text[at] == '-') != dashed:
                _wrong(whole)
            at += dashed
            day = _number(text, at, 1, whole)
            at += 1
        if at != len(text):
            _wrong(whole)
        return from_iso_calendar(year, week, day)
    month = _number(text, at, 2, whole)
    at += 2
    if (text[at:at + 1] == '-') != dashed:
        _wrong(whole)
    at += dashed
    day = _number(text, at, 2, whole)
    if at + 2 != len(text):
        _wrong(whole)
    return year, month, day


def date_length(text):
    """How much of a text is its date."""
    if len(text) < 7 or not _trait('isoFormatIsWide'):
        return 10
    dashed = text[4] == '-'
    if text[4 + dashed] == 'W':
        at = 7 + dashed
        if len(text) > at and text[at] == '-' and dashed:
            following = text[at + 1:at + 2]
            # Behind a week there may be a day, or an offset that the T is missing of.
            return at + 2 if following.isdigit() else at
        if not dashed and len(text) > at and text[at].isdigit():
            return at + 1
        return at
    return 10 if dashed else 8


def _parse_clock(text, whole):
    """hour, minute, second, microsecond of a text without an offset."""
    out = [0, 0, 0, 0]
    at = 0
    colons = text[2:3] == ':'
    for i in range(3):
        out[i] = _number(text, at, 2, whole)
        at += 2
        if at == len(text):
            return out
        if text[at] in '.,' and i == 2:
            break
        if i == 2:
            _wrong(whole)
        if colons:
            if text[at] != ':':
                _wrong(whole)
            at += 1
    if text[at] == ',' and not _trait('isoFormatIsWide'):
        _wrong(whole)
    digits = text[at + 1:]
    if not digits or digits.strip(_DIGITS):
        _wrong(whole)
    if not _trait('isoFormatIsWide') and len(digits) not in (3, 6):
        _wrong(whole)
    out[3] = int((digits + '00000')[:6])
    return out


def parse_time(text, whole=None):
    """hour, minute, second, microsecond, and the offset in microseconds or None."""
    if whole is None:
        whole = text
    wide = _trait('isoFormatIsWide')
    if wide and text[:1] == 'T':
        text = text[1:]
    if len(text) < 2 or (not wide and text[2:3] not in ('', ':', '+', '-')):
        _wrong(whole)
    at = max(text.find('+'), text.find('-'))
    if wide and text[-1] in 'Z' and at < 0:
        return (*_parse_clock(text[:-1], whole), 0)
    if at < 0:
        return (*_parse_clock(text, whole), None)
    clock = _parse_clock(text[:at], whole)
    if len(text) - at - 1 < (2 if wide else 5):
        _wrong(whole)
    hours, minutes, seconds, micros = _parse_clock(text[at + 1:], whole)
    offset = ((hours * 60 + minutes) * 60 + seconds) * 1000000 + micros
    return (*clock, -offset if text[at] == '-' else offset)
