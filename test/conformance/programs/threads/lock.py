# Lock: blocking, non-blocking, with a timeout, as a context manager, released by another thread.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
print(lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
with lock:
    print("inside", lock.locked())
print(lock.locked())
try:
    with lock:
        raise ValueError("body")
except ValueError:
    print("released after an error:", not lock.locked())

lock.acquire()
thread = threading.Thread(target=lock.release)
thread.start()
thread.join()
print(lock.locked())
