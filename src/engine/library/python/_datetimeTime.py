# loopscope: hidden
"""tzinfo, timezone and time."""

from _datetimeCalendar import as_int, check_time, format_with, offset_text, time_text
from _datetimeDate import shown_type
from _datetimeDelta import from_micros, micros, timedelta
from _datetimeParse import parse_time
from _loopscope import _trait

_DAY = 86400 * 1000000


class tzinfo:
    __module__ = 'datetime'
    __slots__ = ()

    def tzname(self, when):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, when):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, when):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, when):
        if when.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = when.utcoffset()
        if offset is None:
            raise ValueError('fromutc() requires a non-None utcoffset() result')
        dst = when.dst()
        if dst is None:
            raise ValueError('fromutc() requires a non-None dst() result')
        standard = offset - dst
        if standard:
            when += standard
            dst = when.dst()
        return when + dst


class timezone(tzinfo):
    __module__ = 'datetime'
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            kind = type(offset).__name__
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {kind}')
        if not -_DAY < micros(offset) < _DAY:
            raise ValueError(
                'offset must be a timedelta strictly between -timedelta(hours=24) and '
                f'timedelta(hours=24), not {offset!r}.'
            )
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset:
            return timezone.utc
        return _zone(cls, offset, name)

    def utcoffset(self, when):
        return self._offset

    def tzname(self, when):
        if self._name is not None:
            return self._name
        return 'UTC' + offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, when):
        return None

    def fromutc(self, when):
        if when.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return when + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'{shown_type(self, timezone)}({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return type(self), self.__getinitargs__()

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


def _zone(cls, offset, name):
    self = object.__new__(cls)
    self._offset = offset
    self._name = name
    return self


timezone.utc = _zone(timezone, timedelta(0), None)
timezone.min = _zone(timezone, timedelta(hours=-23, minutes=-59), None)
timezone.max = _zone(timezone, timedelta(hours=23, minutes=59), None)


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        kind = type(zone).__name__
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{kind}'")


def zone_of(offset):
    """The timezone for an offset in microseconds."""
    if offset is None:
        return None
    return timezone(from_micros(offset)) if offset else timezone.utc


def offset_of(zone, when):
    """The checked utcoffset of a tzinfo; None without one."""
    if zone is None:
        return None
    offset = zone.utcoffset(when)
    if offset is not None and not isinstance(offset, timedelta):
        raise TypeError(
            "tzinfo.utcoffset() must return None or a timedelta, not "
            f"'{type(offset).__name__}'"
        )
    if offset is not None and not -_DAY < micros(offset) < _DAY:
        raise ValueError(
            'offset must be a timedelta strictly between -timedelta(hours=24) and '
            f'timedelta(hours=24), not {offset!r}.'
        )
    return offset


class time:
    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second = as_int(hour), as_int(minute), as_int(second)
        microsecond = as_int(microsecond)
        check_time(hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        hour, minute, second, microsecond, offset = parse_time(text)
        return cls(hour, minute, second, microsecond, zone_of(offset))

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parsed

        found = parsed(text, format)
        return cls(*found[3:7], zone_of(found[9]))

    def replace(
        self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None
    ):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def utcoffset(self):
        return offset_of(self._tzinfo, None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec='auto'):
        text = time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return format_with(self, format, fields)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        return f'{shown_type(self, time)}({clock_parts(self)}{zone_parts(self)})'

    def _compare(self, other):
        """Two keys to compare."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            return None
        return _clock_key(self, mine), _clock_key(other, theirs)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._compare(other)
        return keys is not None and keys[0] == keys[1]

    def _ordered(self, other):
        keys = self._compare(other)
        if keys is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return keys

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._ordered(other)
        return mine < theirs

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._ordered(other)
        return mine <= theirs

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._ordered(other)
        return mine > theirs

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._ordered(other)
        return mine >= theirs

    def __hash__(self):
        return hash(_clock_key(self, self.utcoffset()))

    def __reduce__(self):
        parts = (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)
        return type(self), parts


def _clock_key(clock, offset):
    seconds = (clock._hour * 60 + clock._minute) * 60 + clock._second
    key = seconds * 1000000 + clock._microsecond
    return key if offset is None else key - micros(offset)


def clock_parts(clock):
    parts = [clock._hour, clock._minute]
    if clock._second or clock._microsecond:
        parts.append(clock._second)
    if clock._microsecond:
        parts.append(clock._microsecond)
    return ', '.join([str(part) for part in parts])


def zone_parts(moment):
    text = '' if moment._tzinfo is None else f', tzinfo={moment._tzinfo!r}'
    return text + ', fold=1' if moment._fold else text


if _trait('hasReplaceMethod'):
    time.__replace__ = time.replace
if not _trait('hasFromIsoFormat'):
    del time.fromisoformat
if not _trait('hasDateStrptime'):
    del time.strptime
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
