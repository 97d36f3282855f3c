# ThreadPoolExecutor: an initializer (3.7), and one that fails.
# min: 3.7
# stderr: none
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor

data = threading.local()


def setup(value):
    data.value = value


def fail():
    raise ValueError("no")


with ThreadPoolExecutor(1, initializer=setup, initargs=(7,)) as pool:
    print(pool.submit(lambda: data.value).result())
with ThreadPoolExecutor(1, initializer=fail) as pool:
    try:
        pool.submit(print, "never").result()
    except BrokenExecutor as exc:
        print(type(exc).__name__, exc)
try:
    ThreadPoolExecutor(1, initializer=5)
except TypeError as exc:
    print(exc)
