# Broken-down times in UTC and their texts.
import os
import time

os.environ["TZ"] = "UTC"
time.tzset()
t = time.gmtime(1234567890.9)
print(t)
print(t.tm_year, t[1], t.tm_wday, t.tm_yday, len(t), tuple(t)[:6], t == time.localtime(1234567890))
for seconds in (0, 951782400, 4107542399, -86400 * 366 * 200, 1709164800):
    print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %U %W %w %%", time.gmtime(seconds)))
print(time.asctime(t), time.ctime(0), time.mktime(time.gmtime(86400)))
print(time.strftime("%c|%x|%X|%D|%F|%T", t))
for bad in ((1, 2), "x"):
    try:
        time.strftime("%Y", bad)
    except TypeError as error:
        print(type(error).__name__)
a = time.monotonic()
b = time.perf_counter()
time.sleep(0.01)
print(time.monotonic() - a >= 0.01, time.perf_counter() > b, time.time() > 1500000000, time.process_time() >= 0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
