# max: 3.13
"""Pool: map, starmap, apply, imap; results are in the order of the arguments."""
import multiprocessing as mp
import os


def square(x):
    return x * x


def add(a, b=0):
    return a + b


def where(_):
    name = mp.current_process().name
    return os.getpid(), name.startswith("ForkPoolWorker-"), mp.current_process().daemon


if __name__ == "__main__":
    with mp.get_context("fork").Pool(3) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, range(10), chunksize=4), pool.map(square, []))
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (1,), {"b": 5}))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))))
        print(list(pool.imap(square, range(5), chunksize=2)))
        places = pool.map(where, range(20), chunksize=1)
        print(all(pid != os.getpid() and named and daemon for pid, named, daemon in places))
        result = pool.apply_async(square, (7,))
        print(result.get(timeout=10), result.ready(), result.successful())
    try:
        pool.map(square, [1])
    except (ValueError, AssertionError) as error:
        print(type(error).__name__)
