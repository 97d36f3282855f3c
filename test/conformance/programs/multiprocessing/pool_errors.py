# max: 3.13
"""Exceptions, callbacks, timeouts and initializers of pools."""
import multiprocessing as mp
import time


def fail(x):
    if x == 3:
        raise ValueError("three")
    return x


def lock(_):
    return lambda: 0


def initialize(value):
    global given
    given = value


def what(_):
    return given


if __name__ == "__main__":
    ctx = mp.get_context("fork")
    with ctx.Pool(2, initialize, ("from the parent",)) as pool:
        print(pool.map(what, range(2)))
        try:
            pool.map(fail, range(5))
        except ValueError as error:
            print(repr(error), type(error.__cause__).__name__, "three" in str(error.__cause__))
        iterator = pool.imap(fail, [1, 3, 5])
        print(next(iterator))
        try:
            next(iterator)
        except ValueError as error:
            print(error)
        print(next(iterator), list(iterator))
        results = []
        ok = pool.apply_async(fail, (1,), callback=results.append)
        bad = pool.apply_async(fail, (3,), error_callback=lambda error: results.append(repr(error)[:17]))
        ok.wait(10), bad.wait(10)
        print(sorted(results, key=str), bad.successful())
        try:
            pool.apply(lock, (0,))
        except Exception as error:
            print(type(error).__name__)
        slow = pool.apply_async(time.sleep, (30,))
        try:
            slow.get(timeout=0.05)
        except mp.TimeoutError:
            print("TimeoutError")
    pool = ctx.Pool(2)
    result = pool.map_async(fail, [1, 2])
    pool.close()
    pool.join()
    print(result.get())
    for wrong in (lambda: ctx.Pool(0), lambda: pool.apply(fail, (1,))):
        try:
            wrong()
        except (ValueError, AssertionError) as error:
            print(type(error).__name__, error)
