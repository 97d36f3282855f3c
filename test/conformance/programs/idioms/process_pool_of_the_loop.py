# min: 3.7
# order: none, because processes run
"""A ProcessPoolExecutor is warmed up before the loop and used by run_in_executor."""
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


async def main(pool):
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(4))))


if __name__ == "__main__":
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        pool.submit(square, 1).result()
        asyncio.run(main(pool))
