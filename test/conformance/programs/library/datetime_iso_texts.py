# fromisoformat: narrow up to 3.10, wide from then on.
# min: 3.7
from datetime import date, datetime, time


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    '2020-01-01', '2020-01-01T05', '2020-01-01 05:06', '2020-01-01T05:06:07', '2020-01-01T05:06:07.123',
    '2020-01-01T05:06:07.123456+02:00', '2020-01-01T05:06:07Z', '20200101', '2020-W01-3', '20200101T050607',
    '2020-01-01T05:06:07,5', '2020-1-1', '2020-01-01T', 'nope', '2020-01-01T25:00', '2020-13-01', '2020W013',
):
    attempt(lambda: datetime.fromisoformat(text))
for text in ('05', '05:06', '05:06:07.5', 'T05:06', '05:06:07+01:00', '050607', '5', '05:06:07.1234567', '05:06Z'):
    attempt(lambda: time.fromisoformat(text))
for text in ('2020-01-01', '20200101', '2020-W10', '2020-W10-5', '2020-1-01', '2020-001'):
    attempt(lambda: date.fromisoformat(text))
attempt(lambda: date.fromisoformat(5))
