# min: 3.10
"""An asynchronous generator that is left early, under aclosing."""
import asyncio
from contextlib import aclosing


async def numbers(log):
    try:
        for number in range(100):
            yield number
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0.001)
        log.append("closed")


async def main():
    log = []
    async with aclosing(numbers(log)) as source:
        async for number in source:
            if number == 3:
                break
    print(number, log)


asyncio.run(main())
