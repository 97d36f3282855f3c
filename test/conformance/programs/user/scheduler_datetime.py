# Dates: recurring events, time zones by offset, formatting, and a calendar of meetings.
# min: 3.7
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from itertools import count, takewhile


@dataclass(frozen=True)
class Meeting:
    title: str
    first: datetime
    every: timedelta
    until: date

    def occurrences(self):
        times = (self.first + n * self.every for n in count())
        return takewhile(lambda when: when.date() <= self.until, times)


meetings = [
    Meeting("daily", datetime(2024, 2, 27, 9, 30), timedelta(days=1), date(2024, 3, 2)),
    Meeting("weekly", datetime(2024, 2, 28, 14), timedelta(weeks=1), date(2024, 3, 15)),
]
agenda = sorted((when, meeting.title) for meeting in meetings for when in meeting.occurrences())
for when, title in agenda:
    print(when.strftime("%a %d %b %H:%M"), title, when.isoweekday())
utc = datetime(2020, 1, 1, tzinfo=timezone.utc)
tokyo = utc.astimezone(timezone(timedelta(hours=9), "JST"))
print(tokyo, tokyo.tzname(), utc == tokyo, tokyo.utcoffset(), utc.timestamp())
print(datetime.fromisoformat("2024-02-29T12:34:56.789"), date.fromisoformat("2000-12-31").timetuple().tm_yday)
print(date(2024, 3, 1) - date(2024, 2, 1), date.max - date.min > timedelta(days=3_000_000), time(23, 59) < time(23, 59, 1))
delta = timedelta(days=-1, hours=5, microseconds=7)
print(delta, repr(delta), abs(delta), delta.total_seconds(), divmod(timedelta(hours=25), timedelta(hours=10)))
print(date(2024, 1, 31).replace(month=3), date.today() >= date(2020, 1, 1))
for bad in (lambda: date(2023, 2, 29), lambda: utc - datetime(2020, 1, 1), lambda: datetime.strptime("x", "%Y")):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
