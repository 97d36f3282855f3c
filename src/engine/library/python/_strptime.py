"""strptime: a format becomes a regular expression whose groups are the fields."""

import re as _re

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september',
           'october', 'november', 'december')  # fmt: skip
_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')


def _names(names):
    return '|'.join(names)


_PATTERNS = {
    'd': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]',
    'f': r'[0-9]{1,6}',
    'H': r'2[0-3]|[0-1]\d|\d',
    'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]',
    'G': r'\d\d\d\d',
    'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
    'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d',
    'S': r'6[0-1]|[0-5]\d|\d',
    'U': r'5[0-3]|[0-4]\d|\d',
    'W': r'5[0-3]|[0-4]\d|\d',
    'V': r'5[0-3]|0[1-9]|[1-4]\d|\d',
    'w': r'[0-6]',
    'u': r'[1-7]',
    'y': r'\d\d',
    'Y': r'\d\d\d\d',
    'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z',
    'A': _names(sorted(_DAYS, key=len, reverse=True)),
    'a': _names([day[:3] for day in _DAYS]),
    'B': _names(sorted(_MONTHS, key=len, reverse=True)),
    'b': _names([month[:3] for month in _MONTHS]),
    'p': 'am|pm',
    'Z': 'utc|gmt',
}
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _expression(format):
    out = []
    seen = set()
    i = 0
    while i < len(format):
        ch = format[i]
        i += 1
        if ch.isspace():
            if out[-1:] != [r'\s+']:
                out.append(r'\s+')
            continue
        if ch != '%':
            out.append(_re.escape(ch))
            continue
        if i == len(format):
            raise ValueError(f"stray %% in format '{format}'".replace('%%', '%', 1))
        code = format[i]
        i += 1
        if code == '%':
            out.append('%')
        elif code in _WHOLE:
            out.append(_expression(_WHOLE[code]))
        elif code not in _PATTERNS:
            raise ValueError(f"'{code}' is a bad directive in format '{format}'")
        elif code in seen:
            raise _re.error(f'redefinition of group name {code!r} as group 2; was group 1')
        else:
            seen.add(code)
            out.append(f'(?P<{code}>{_PATTERNS[code]})')
    return ''.join(out)


def parsed(text, format):
    """year … microsecond, weekday, day of the year, offset in microseconds, name of the zone."""
    for i, v in enumerate((text, format)):
        if not isinstance(v, str):
            raise TypeError(f'strptime() argument {i + 1} must be str, not {type(v).__name__}')
    found = _re.match(_expression(format), text, _re.IGNORECASE)
    if not found:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if found.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    fields = {name: value.lower() for name, value in found.groupdict().items()}
    return _assembled(fields, format)


def _assembled(fields, format):
    from _datetimeCalendar import days_before_month, from_ordinal, iso_week_one, to_ordinal

    year = _year(fields)
    month, day = 1, 1
    if 'm' in fields:
        month = int(fields['m'])
    elif 'B' in fields:
        month = _MONTHS.index(fields['B']) + 1
    elif 'b' in fields:
        month = [name[:3] for name in _MONTHS].index(fields['b']) + 1
    if 'd' in fields:
        day = int(fields['d'])
    weekday = _weekday(fields)
    known = year is not None
    if 'G' in fields and 'V' in fields and weekday is not None:
        n = iso_week_one(int(fields['G'])) + (int(fields['V']) - 1) * 7 + weekday
        year, month, day = from_ordinal(n)
    elif 'G' in fields or 'V' in fields:
        raise ValueError(
            "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
            "directive ('%A', '%a', '%w', or '%u')."
        )
    if year is None:
        year = 1904 if month == 2 and day == 29 else 1900
    if 'j' in fields:
        year, month, day = from_ordinal(to_ordinal(year, 1, 1) + int(fields['j']) - 1)
    elif known and weekday is not None and ('U' in fields or 'W' in fields):
        monday_first = 'W' in fields
        week = int(fields['W' if monday_first else 'U'])
        first = (to_ordinal(year, 1, 1) + 6) % 7
        in_week = weekday if monday_first else (weekday + 1) % 7
        starts = first if monday_first else (first + 1) % 7
        n = 1 + (7 - starts) % 7 + 7 * (week - 1) + in_week if week else in_week - starts + 1
        year, month, day = from_ordinal(to_ordinal(year, 1, 1) + n - 1)
    leap_only = year == 1904 and not known
    hour, minute, second = _clock(fields)
    micro = int((fields.get('f', '0') + '00000')[:6])
    yearday = days_before_month(year, month) + day
    if leap_only:
        year = 1900
    if weekday is None:
        weekday = (to_ordinal(year, month, day) + 6) % 7
    name = fields.get('Z')
    offset = _offset(fields['z']) if 'z' in fields else None
    return (
        year, month, day, hour, minute, second, micro, weekday, yearday, offset,
        None if name is None else name.upper(),
    )  # fmt: skip


def _year(fields):
    if 'Y' in fields:
        return int(fields['Y'])
    if 'y' not in fields:
        return None
    year = int(fields['y'])
    return year + (2000 if year <= 68 else 1900)


def _weekday(fields):
    if 'A' in fields:
        return _DAYS.index(fields['A'])
    if 'a' in fields:
        return [name[:3] for name in _DAYS].index(fields['a'])
    if 'w' in fields:
        return (int(fields['w']) + 6) % 7
    return int(fields['u']) - 1 if 'u' in fields else None


def _clock(fields):
    hour = int(fields.get('H', 0))
    if 'I' in fields:
        hour = int(fields['I']) % 12
        if fields.get('p') == 'pm':
            hour += 12
    return hour, int(fields.get('M', 0)), int(fields.get('S', 0))


def _offset(text):
    if text == 'z':
        return 0
    digits = text[1:].replace(':', '')
    whole, _, micros = digits.partition('.')
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
    offset = seconds * 1000000 + int((micros + '000000')[:6])
    return -offset if text[0] == '-' else offset


def time_of(text, format='%a %b %d %H:%M:%S %Y'):
    import time

    found = parsed(text, format)
    return time.struct_time((*found[:6], found[7], found[8], -1))
