# min: 3.7
# order: none, because processes run
"""A multiprocessing pool made before the loop, used through the executor."""
import asyncio
import multiprocessing


def cube(n):
    return n ** 3


async def main(pool):
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, pool.map, cube, [1, 2, 3]))


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2) as pool:
        asyncio.run(main(pool))
