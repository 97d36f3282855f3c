# loopscope: hidden
"""date: a day of the calendar."""

from _datetimeCalendar import (
    MAX_ORDINAL, as_int, check_date, days_before_month, format_with, from_iso_calendar,
    from_ordinal, iso_week_one, to_ordinal,
)  # fmt: skip
from _datetimeDelta import timedelta
from _datetimeParse import parse_date
from _loopscope import _trait
import time as _time


class IsoCalendarDate(tuple):
    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


class date:
    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month, day):
        year, month, day = as_int(year), as_int(month), as_int(day)
        check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_time.localtime(as_seconds(timestamp))[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        return cls(*date_of_ordinal(as_int(n)))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        return cls(*parse_date(text))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*from_iso_calendar(year, week, day))

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parsed

        return cls(*parsed(text, format)[:3])

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        week, day = divmod(today - iso_week_one(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - iso_week_one(year), 7)
        elif week >= 52 and today >= iso_week_one(year + 1):
            year += 1
            week = 0
        made = (year, week + 1, day + 1)
        return IsoCalendarDate(*made) if _trait('hasIsoCalendarDate') else made

    def timetuple(self):
        return time_tuple(self, 0, 0, 0, -1)

    def ctime(self):
        return _time.asctime(self.timetuple())

    def strftime(self, format):
        if not isinstance(format, str):
            kind = type(format).__name__
            raise TypeError(f'strftime() argument 1 must be str, not {kind}')
        return format_with(self, format, self.timetuple())

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f'{shown_type(self, date)}({self._year}, {self._month}, {self._day})'

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f'must be str, not {type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return kept_class(self, date).fromordinal(_in_range(self.toordinal() + other._days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return kept_class(self, date).fromordinal(_in_range(self.toordinal() - other._days))
        if _is_plain(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __eq__(self, other):
        return _key(self) == _key(other) if _is_plain(other) else NotImplemented

    def __lt__(self, other):
        return _key(self) < _key(other) if _is_plain(other) else _incomparable(self, other)

    def __le__(self, other):
        return _key(self) <= _key(other) if _is_plain(other) else _incomparable(self, other)

    def __gt__(self, other):
        return _key(self) > _key(other) if _is_plain(other) else _incomparable(self, other)

    def __ge__(self, other):
        return _key(self) >= _key(other) if _is_plain(other) else _incomparable(self, other)

    def __hash__(self):
        return hash(_key(self))

    def __reduce__(self):
        return type(self), _key(self)


def kept_class(v, base):
    """The class of what arithmetic makes of a value: up to 3.7 never a subclass."""
    return type(v) if _trait('dateArithmeticKeepsClass') else base


def _key(day):
    return (day._year, day._month, day._day)


def _is_plain(other):
    return isinstance(other, date) and not hasattr(other, '_hour')


def _incomparable(self, other):
    if isinstance(other, date) and _trait('dateComparisonRaises'):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return NotImplemented


def _in_range(n):
    if not 1 <= n <= MAX_ORDINAL:
        raise OverflowError('date value out of range')
    return n


def date_of_ordinal(n):
    if n < 1:
        raise ValueError('ordinal must be >= 1')
    if n > MAX_ORDINAL:
        year = from_ordinal(n)[0]
        check_date(year, 1, 1)
    return from_ordinal(n)


def as_seconds(timestamp):
    if isinstance(timestamp, (int, float)):
        return timestamp
    kind = type(timestamp).__name__
    raise TypeError(_trait('notAnIndexText').replace('%', kind))


def time_tuple(day, hour, minute, second, dst):
    year_day = days_before_month(day._year, day._month) + day._day
    return _time.struct_time(
        (day._year, day._month, day._day, hour, minute, second, day.weekday(), year_day, dst)
    )


def shown_type(v, base):
    cls = type(v)
    return 'datetime.' + cls.__name__ if cls is base else cls.__name__


if _trait('hasReplaceMethod'):
    date.__replace__ = date.replace
if not _trait('hasFromIsoFormat'):
    del date.fromisoformat
if not _trait('hasFromIsoCalendar'):
    del date.fromisocalendar
if not _trait('hasDateStrptime'):
    del date.strptime
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
