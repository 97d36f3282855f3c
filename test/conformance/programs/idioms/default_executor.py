# min: 3.7
# order: none, because threads finish when they like
"""Blocking work goes to the loop's executor."""
import asyncio
import time


def blocking(number):
    time.sleep(0.01)
    return number * number


async def main():
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, blocking, number) for number in range(4)]
    print(await asyncio.gather(*jobs))


asyncio.run(main())
