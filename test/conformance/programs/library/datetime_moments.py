# datetime, date, time and timezone.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Fixed(tzinfo):
    def utcoffset(self, when):
        return timedelta(hours=2)

    def dst(self, when):
        return timedelta(0)

    def tzname(self, when):
        return 'FX'


utc = timezone.utc
east = timezone(timedelta(hours=-5), 'EST')
noon = datetime(2020, 1, 1, 12, tzinfo=utc)
print(repr(noon.astimezone(east)), noon.astimezone(east) == noon, noon.astimezone(Fixed()).hour)
print({noon: 1}[noon.astimezone(east)], noon.astimezone(east).strftime('%H %Z %z'), noon.timestamp())
print(repr(datetime.fromtimestamp(1e9)), repr(datetime.fromtimestamp(1e9, east)))
print(f'{noon:%Y/%m/%d}', noon, date(2020, 5, 1).ctime(), time(13, 5).strftime('%I:%M %p'))
print(date(2020, 5, 1).strftime('%j %U %W %a %A %b %B %c %x %X %p %% %y %G %V %u'))
print(date(2024, 12, 30).isocalendar()[:3], date.max, date(2020, 1, 31) + timedelta(30))
print(repr(time(1, 2, 3, 4, utc)), time(1, 2).isoformat('milliseconds'), time(5).replace(minute=4))
print(datetime.combine(date(2020, 1, 1), time(5, 6)), datetime(2020, 1, 1).timetuple()[:8])
print(repr(timezone(timedelta(hours=1))), timezone(timedelta(hours=-1, minutes=-30)), utc)
moment = datetime(2024, 2, 29, 13, 4, 5, 678)
for format in ('%Y-%m-%d %H:%M:%S', '%d %b %Y %I:%M %p', '%A, %B %d, %Y', '%y%m%d', '%c', '%Y %j', '%Y %U %w'):
    text = moment.strftime(format)
    print(text, '->', datetime.strptime(text, format))
attempt(lambda: datetime.strptime('2020-01-01 +0130', '%Y-%m-%d %z'))
attempt(lambda: datetime.strptime('2020 x', '%Y'))
attempt(lambda: datetime.strptime('x', '%Y'))
attempt(lambda: datetime.strptime('2020', '%Q'))
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(10000, 1, 1))
attempt(lambda: datetime(2020, 13, 1))
attempt(lambda: time(25))
attempt(lambda: noon - datetime(2020, 1, 1))
attempt(lambda: noon < datetime(2020, 1, 1))
attempt(lambda: noon == datetime(2020, 1, 1))
attempt(lambda: date(2020, 1, 1) + 5)
attempt(lambda: datetime(1, 1, 1, tzinfo=3))
attempt(lambda: timezone(timedelta(days=1)))
