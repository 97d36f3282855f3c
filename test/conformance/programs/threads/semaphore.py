# threading.Semaphore and BoundedSemaphore.
import threading
import time

semaphore = threading.Semaphore(2)
inside = []
most = []
lock = threading.Lock()


def work():
    with semaphore:
        with lock:
            inside.append(1)
            most.append(len(inside))
        time.sleep(0.05)
        with lock:
            inside.pop()


threads = [threading.Thread(target=work) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(max(most), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01), semaphore.acquire(False))
semaphore.release()
print(semaphore.acquire(True, 1))
bounded = threading.BoundedSemaphore(1)
with bounded:
    pass
for action in (bounded.release, lambda: threading.Semaphore(-1), lambda: bounded.acquire(False, 1)):
    try:
        print(action())
    except ValueError as exc:
        print(exc)
