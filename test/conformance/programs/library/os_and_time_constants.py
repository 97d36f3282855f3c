import os
import time

names = [
    'EX_USAGE', 'EX_CONFIG', 'EX_TEMPFAIL', 'F_OK', 'R_OK', 'W_OK', 'X_OK', 'O_CREAT', 'O_EXCL', 'O_TRUNC',
    'O_APPEND', 'O_NDELAY', 'O_SYNC', 'O_DIRECTORY', 'O_NOFOLLOW', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
    'P_WAIT', 'P_NOWAIT', 'F_LOCK', 'PRIO_USER', 'CLD_CONTINUED', 'TMP_MAX',
]
print([(name, getattr(os, name)) for name in names])
print(os.uname().sysname, os.uname()[0], type(os.uname()).__name__, len(os.uname()))
for clock in (time.CLOCK_MONOTONIC, time.CLOCK_REALTIME, time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_MONOTONIC_RAW):
    first = time.clock_gettime(clock)
    print(clock, type(first).__name__, time.clock_gettime(clock) >= first)
try:
    time.clock_gettime(99)
except OSError as error:
    print(error)
before = time.monotonic()
print(before <= time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic())
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 1)
