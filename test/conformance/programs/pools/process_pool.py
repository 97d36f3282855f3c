# ProcessPoolExecutor: calls in other processes, their errors, and processes that die.
# min: 3.7
# order: none, because it depends on how fast the processes are
import asyncio
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool


def square(x):
    return x * x


def fail(x):
    raise ValueError('no %s' % x)


def die():
    os._exit(3)


def setup(v):
    global value
    value = v


def get():
    return value


def unpicklable():
    return lambda: 1


def main():
    with ProcessPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(square, range(8))))
        print(list(pool.map(square, range(8), chunksize=3)), list(pool.map(pow, [2, 3], [4, 5])))
        f = pool.submit(square, 12)
        print(f.result(), f.done())
        fs = [pool.submit(square, i) for i in range(5)]
        print(sorted(x.result() for x in as_completed(fs)))
        print(pool.submit(os.getpid).result() != os.getpid())
        try:
            pool.submit(fail, 5).result()
        except ValueError as e:
            lines = str(e.__cause__).splitlines()
            print(repr(e), type(e.__cause__).__name__, lines[2], lines[-2])
        for bad in (lambda: pool.submit(lambda: 1).result(), lambda: pool.submit(unpicklable).result()):
            try:
                bad()
            except Exception as e:
                print(type(e).__name__)
        print(pool.submit(square, 3).result())
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)
    with ProcessPoolExecutor(2) as pool:
        f = pool.submit(die)
        try:
            f.result()
        except BrokenProcessPool as e:
            print(e)
        try:
            pool.submit(square, 1)
        except BrokenProcessPool as e:
            print(e)
    with ProcessPoolExecutor(1, initializer=setup, initargs=('ready',)) as pool:
        print(pool.submit(get).result())
    try:
        ProcessPoolExecutor(0)
    except ValueError as e:
        print(e)
    async def amain():
        loop = asyncio.get_event_loop()
        with ProcessPoolExecutor(2) as pool:
            print(await asyncio.gather(*[loop.run_in_executor(pool, square, i) for i in range(6)]))
            try:
                await loop.run_in_executor(pool, fail, 1)
            except ValueError as e:
                print('async', e)
    asyncio.get_event_loop_policy().new_event_loop().run_until_complete(amain())


if __name__ == '__main__':
    main()
