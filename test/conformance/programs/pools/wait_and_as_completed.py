# concurrent.futures: wait() with each return_when, as_completed(), timeouts.
import concurrent.futures as cf
import time


def work(n):
    time.sleep(n / 10)
    if n == 2:
        raise KeyError(n)
    return n


with cf.ThreadPoolExecutor(3) as pool:
    for when in (cf.FIRST_COMPLETED, cf.FIRST_EXCEPTION, cf.ALL_COMPLETED):
        futures = [pool.submit(work, n) for n in (3, 2, 1)]
        done, not_done = cf.wait(futures, return_when=when)
        print(when, [f in done for f in futures], [f in not_done for f in futures])
        cf.wait(futures)
    futures = [pool.submit(work, n) for n in (3, 1)]
    print([len(x) for x in cf.wait(futures, timeout=0.2)])
    print([f.result() for f in cf.as_completed([pool.submit(work, n) for n in (3, 1)])])
    slow = pool.submit(work, 3)
    for action in (lambda: slow.result(timeout=0.05), lambda: list(cf.as_completed([slow], timeout=0.05))):
        try:
            action()
        except cf.TimeoutError as exc:
            print("timeout", exc)
