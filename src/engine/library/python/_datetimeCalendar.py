# loopscope: hidden
"""The proleptic Gregorian calendar, and the texts of dates and times, for datetime."""

from _loopscope import _trait
import time as _time

_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
MAX_ORDINAL = 3652059


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def days_before_month(year, month):
    return _BEFORE[month] + (month > 2 and is_leap(year))


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def to_ordinal(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(n):
    """year, month and day of day number n, where 1 is 0001-01-01."""
    n400, n = divmod(n - 1, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= days_in_month(year, month):
        n -= days_in_month(year, month)
        month += 1
    return year, month, n + 1


def iso_week_one(year):
    """The day number of the Monday that begins ISO week 1."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def from_iso_calendar(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        starts = to_ordinal(year, 1, 1) % 7
        if week != 53 or not (starts == 4 or (starts == 3 and is_leap(year))):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return from_ordinal(iso_week_one(year) + (week - 1) * 7 + day - 1)


def as_int(v):
    if isinstance(v, int):
        return v
    if isinstance(v, float):
        raise TypeError(_trait('floatAsIndexText'))
    try:
        return v.__index__()
    except AttributeError:
        kind = type(v).__name__
        raise TypeError(_trait('notAnIndexText').replace('%', kind)) from None


def check_date(year, month, day):
    says = _trait('dateErrorsSayValue')
    if not 1 <= year <= 9999:
        raise ValueError(
            f'year must be in 1..9999, not {year}' if says else f'year {year} is out of range'
        )
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12' + (f', not {month}' if says else ''))
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        if says:
            raise ValueError(
                f'day {day} must be in range 1..{last} for month {month} in year {year}'
            )
        raise ValueError('day is out of range for month')


def check_time(hour, minute, second, microsecond, fold):
    for name, value, last in (
        ('hour', hour, 23), ('minute', minute, 59), ('second', second, 59),
        ('microsecond', microsecond, 999999),
    ):  # fmt: skip
        if not 0 <= value <= last:
            says = f', not {value}' if _trait('dateErrorsSayValue') else ''
            raise ValueError(f'{name} must be in 0..{last}' + says)
    if fold not in (0, 1):
        says = f', not {fold}' if _trait('dateErrorsSayValue') else ''
        raise ValueError('fold must be either 0 or 1' + says)


def time_text(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{microsecond:06d}'
    raise ValueError('Unknown timespec value')


def offset_text(offset, colon=':'):
    """+HH:MM[:SS[.ffffff]] of a timedelta; nothing for None."""
    if offset is None:
        return ''
    sign = '+'
    total = (offset.days * 86400 + offset.seconds) * 1000000 + offset.microseconds
    if total < 0:
        sign = '-'
        total = -total
    seconds, micros = divmod(total, 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02d}{colon}{minutes:02d}'
    if seconds or micros:
        text += f'{colon}{seconds:02d}'
    if micros:
        text += f'.{micros:06d}'
    return text


def format_with(moment, format, fields):
    """strftime: what only datetime knows is filled in, the rest is time's."""
    out = []
    i = 0
    while i < len(format):
        ch = format[i]
        i += 1
        if ch != '%' or i == len(format):
            out.append(ch)
            continue
        ch = format[i]
        i += 1
        if ch == 'f':
            out.append(f"{getattr(moment, 'microsecond', 0):06d}")
        elif ch == 'z':
            out.append(offset_text(_offset(moment), ''))
        elif ch == ':' and format[i:i + 1] == 'z' and _trait('formatHasColonZ'):
            i += 1
            out.append(offset_text(_offset(moment)))
        elif ch == 'Z':
            name = moment.tzname() if hasattr(moment, 'tzname') else None
            out.append('' if name is None else name.replace('%', '%%'))
        else:
            out.append('%' + ch)
    return _time.strftime(''.join(out), fields)


def _offset(moment):
    return moment.utcoffset() if hasattr(moment, 'utcoffset') else None
