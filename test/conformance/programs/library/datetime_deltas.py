# timedelta: its parts, arithmetic and errors.
from datetime import datetime, timedelta


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


import random

draw = random.Random(5)
for _ in range(12):
    a = timedelta(draw.randrange(-9999, 9999), draw.randrange(86400), draw.randrange(10**6))
    b = timedelta(hours=draw.randrange(1, 99), minutes=draw.random() * 60)
    print(a, b, a + b, a - b, a / 3, a // 7, a * 1.7, abs(a), -b, a % b, a // b, a > b)
for v in (timedelta(1, 5), timedelta(0), timedelta(weeks=1, days=-1.5), timedelta.max, timedelta.min):
    print(repr(v), v, bool(v), v.total_seconds(), hash(v) == hash(+v))
print(timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(hours=30).seconds)
print(sum([timedelta(1), timedelta(2)], timedelta()), divmod(timedelta(5), timedelta(2)))
attempt(lambda: timedelta(1) / 0)
attempt(lambda: timedelta(1) // 0)
attempt(lambda: timedelta('x'))
attempt(lambda: timedelta(1) + 1)
attempt(lambda: timedelta(1) < 3)
attempt(lambda: timedelta(1) == 3)
attempt(lambda: datetime(2020, 3, 1, 12) - datetime(2020, 2, 1))
