# ThreadPoolExecutor: map() in order, submit(), exceptions, cancel().
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor


def work(n):
    time.sleep(n / 20)
    if n == 4:
        raise ValueError(n)
    return n


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(work, [3, 1, 2])))
    future = pool.submit(work, 4)
    print(repr(future.exception()), future.done(), future.running(), future.cancelled())
    results = pool.map(work, [1, 4, 2])
    print(next(results))
    try:
        next(results)
    except ValueError as exc:
        print("map", exc)
    busy = [pool.submit(work, 3) for _ in range(2)]
    waiting = pool.submit(work, 1)
    print(waiting.cancel(), waiting.cancelled(), busy[0].cancel())
    try:
        waiting.result()
    except CancelledError as exc:
        print(repr(exc))
    print([f.result() for f in busy])
try:
    pool.submit(work, 1)
except RuntimeError as exc:
    print(exc)
for size in (0, -1):
    try:
        ThreadPoolExecutor(size)
    except ValueError as exc:
        print(exc)
