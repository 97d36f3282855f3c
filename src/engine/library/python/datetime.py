# loopscope: hidden
"""Dates and times; now is what the machine's virtual clock says, in UTC."""

from _datetimeCalendar import as_int, check_date, check_time, format_with, offset_text, time_text
from _datetimeCalendar import from_ordinal, MAX_ORDINAL, to_ordinal
from _datetimeDate import as_seconds, date, kept_class, shown_type, time_tuple
from _datetimeDelta import from_micros, micros, timedelta
from _datetimeParse import date_length, parse_date, parse_time
from _datetimeTime import (
    check_zone, clock_parts, offset_of, time, timezone, tzinfo, zone_of, zone_parts,
)  # fmt: skip
from _loopscope import _trait
import time as _time

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR')
if _trait('hasDatetimeUtc'):
    __all__ += ('UTC',)

_DAY = 86400 * 1000000
_EPOCH = 719163 * _DAY


class datetime(date):
    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(
        cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):  # fmt: skip
        year, month, day, hour = as_int(year), as_int(month), as_int(day), as_int(hour)
        minute, second, microsecond = as_int(minute), as_int(second), as_int(microsecond)
        check_date(year, month, day)
        check_time(hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _discourage('utcnow', 'now(datetime.UTC)')
        return _from_micros(cls, round(_time.time() * 1000000), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_zone(tz)
        total = timedelta(seconds=as_seconds(timestamp))
        made = _from_micros(cls, micros(total), tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _discourage('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return _from_micros(cls, micros(timedelta(seconds=as_seconds(timestamp))), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            kind = type(date).__name__
            raise TypeError(f'combine() argument 1 must be datetime.date, not {kind}')
        if not isinstance(time, _clock):
            kind = type(time).__name__
            raise TypeError(f'combine() argument 2 must be datetime.time, not {kind}')
        zone = time._tzinfo if tzinfo is True else tzinfo
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second,
            time._microsecond, zone, fold=time._fold,
        )  # fmt: skip

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        n = date_length(text)
        day = parse_date(text[:n], text)
        if len(text) == n:
            return cls(*day)
        hour, minute, second, microsecond, offset = parse_time(text[n + 1:], text)
        if len(text) == n + 1:
            raise ValueError(f'Invalid isoformat string: {text!r}')
        if hour == 24 and _trait('isoFormatHas24'):
            if minute or second or microsecond:
                raise ValueError('minute, second, and microsecond must be 0 when hour is 24')
            made = cls(*day, 0, 0, 0, 0, zone_of(offset))
            return made + timedelta(days=1)
        return cls(*day, hour, minute, second, microsecond, zone_of(offset))

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parsed

        found = parsed(text, format)
        if found[9] is None:
            return cls(*found[:7])
        zone = zone_of(found[9]) if found[10] is None else timezone(from_micros(found[9]), found[10])
        return cls(*found[:7], zone)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _clock(
            self._hour, self._minute, self._second, self._microsecond, fold=self._fold
        )

    def timetz(self):
        return _clock(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
            fold=self._fold,
        )  # fmt: skip

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None,
        microsecond=None, tzinfo=True, *, fold=None,
    ):  # fmt: skip
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def utcoffset(self):
        return offset_of(self._tzinfo, self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, tzinfo):
            check_zone(tz)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def timestamp(self):
        offset = self.utcoffset()
        total = _micros(self) - _EPOCH
        return (total if offset is None else total - micros(offset)) / 1000000

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else int(bool(dst))
        return time_tuple(self, self._hour, self._minute, self._second, flag)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return time_tuple(moment, moment._hour, moment._minute, moment._second, 0)

    def isoformat(self, sep='T', timespec='auto'):
        day = f'{self._year:04d}-{self._month:02d}-{self._day:02d}'
        clock = time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return day + sep + clock + offset_text(self.utcoffset())

    def strftime(self, format):
        return format_with(self, format, self.timetuple())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        day = f'{self._year}, {self._month}, {self._day}'
        return f'{shown_type(self, datetime)}({day}, {clock_parts(self)}{zone_parts(self)})'

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _shifted(self, micros(other))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _shifted(self, -micros(other))
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is not other._tzinfo and (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = _micros(self) - _micros(other)
        if self._tzinfo is not other._tzinfo and mine is not None:
            difference -= micros(mine) - micros(theirs)
        return from_micros(difference)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if not isinstance(other, _date) else False
        keys = _keys(self, other)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        keys = _ordered(self, other)
        return keys if keys is NotImplemented else keys[0] < keys[1]

    def __le__(self, other):
        keys = _ordered(self, other)
        return keys if keys is NotImplemented else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = _ordered(self, other)
        return keys if keys is NotImplemented else keys[0] > keys[1]

    def __ge__(self, other):
        keys = _ordered(self, other)
        return keys if keys is NotImplemented else keys[0] >= keys[1]

    def __hash__(self):
        offset = self.utcoffset()
        total = _micros(self)
        return hash(total if offset is None else total - micros(offset))

    def __reduce__(self):
        return type(self), (
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self._microsecond, self._tzinfo,
        )  # fmt: skip


def _micros(moment):
    """Microseconds since the beginning of day 0, whatever the time zone."""
    days = to_ordinal(moment._year, moment._month, moment._day)
    seconds = (moment._hour * 60 + moment._minute) * 60 + moment._second
    return days * _DAY + seconds * 1000000 + moment._microsecond


def _from_micros(cls, since_epoch, zone):
    days, rest = divmod(since_epoch + _EPOCH, _DAY)
    if not 1 <= days <= MAX_ORDINAL:
        year = from_ordinal(days)[0]
        raise ValueError(f'year {year} is out of range')
    seconds, microsecond = divmod(rest, 1000000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return cls(*from_ordinal(days), hour, minute, second, microsecond, zone)


def _shifted(moment, by):
    total = _micros(moment) + by
    if not _DAY <= total < (MAX_ORDINAL + 1) * _DAY:
        raise OverflowError('date value out of range')
    return _from_micros(kept_class(moment, datetime), total - _EPOCH, moment._tzinfo)


def _keys(x, y):
    """What two moments are compared by; None if only one of them knows its offset."""
    if x._tzinfo is y._tzinfo:
        return _micros(x), _micros(y)
    mine, theirs = x.utcoffset(), y.utcoffset()
    if (mine is None) != (theirs is None):
        return None
    if mine is None:
        return _micros(x), _micros(y)
    return _micros(x) - micros(mine), _micros(y) - micros(theirs)


def _ordered(x, y):
    if not isinstance(y, datetime):
        if isinstance(y, _date) and _trait('dateComparisonRaises'):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return NotImplemented
    keys = _keys(x, y)
    if keys is None:
        raise TypeError("can't compare offset-naive and offset-aware datetimes")
    return keys


def _discourage(name, instead):
    if _trait('utcnowIsDeprecated'):
        import warnings

        warnings.warn(
            f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future '
            'version. Use timezone-aware objects to represent datetimes in UTC: '
            f'datetime.datetime.{instead}.', DeprecationWarning, stacklevel=1,
        )  # fmt: skip


_date = date
_clock = time
if _trait('hasReplaceMethod'):
    datetime.__replace__ = datetime.replace
if not _trait('hasFromIsoFormat'):
    del datetime.fromisoformat
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
