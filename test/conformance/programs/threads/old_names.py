# The names that functions of threading once had; the resolution of clocks.
import threading, time, warnings
warnings.simplefilter("always")
print(threading.activeCount(), threading.currentThread().name)
print(time.clock_getres(time.CLOCK_MONOTONIC))
try:
    time.clock_getres(99)
except OSError as e:
    print(e)
