# Timeouts that a lock refuses: negative ones, and those too large for a clock.
import threading

lock, rlock = threading.Lock(), threading.RLock()
lock.acquire()
rlock.acquire()
threads = []
for timeout in (-2, -0.5, 1e10, 9300000000, 1e300):
    for taken in (lock, rlock):
        try:
            print(taken.acquire(True, timeout))
        except (ValueError, OverflowError) as e:
            print(type(e).__name__, e)
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)
print(lock.acquire(True, 0.01), lock.acquire(timeout=-1.0) if not lock.locked() else 'held')
try:
    threading.Event().wait(1e10)
except OverflowError as e:
    print(e)
