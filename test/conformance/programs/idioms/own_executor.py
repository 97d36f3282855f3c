# min: 3.7
# order: none, because threads finish when they like
"""An executor of the program's own, used under with."""
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        results = [await loop.run_in_executor(pool, pow, 2, n) for n in range(4)]
    print(results)


asyncio.run(main())
