# threading.Timer, RLock, stack_size, active_count, enumerate.
import threading
import time

timer = threading.Timer(0.05, print, args=("timer",), kwargs={"end": "!\n"})
cancelled = threading.Timer(5, print, ["never"])
timer.start()
cancelled.start()
print(threading.active_count(), len(threading.enumerate()))
cancelled.cancel()
for thread in (timer, cancelled):
    thread.join()
print(timer.finished.is_set(), threading.active_count())
lock = threading.RLock()
with lock:
    with lock:
        print(lock.acquire(blocking=False))
        lock.release()
results = []
with lock:
    other = threading.Thread(target=lambda: results.append(lock.acquire(timeout=0.01)))
    other.start()
    other.join()
print(results)
try:
    lock.release()
except RuntimeError as exc:
    print(exc)
print(threading.stack_size())
for size in (1, -1):
    try:
        threading.stack_size(size)
    except ValueError as exc:
        print(exc)
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
