# min: 3.7
"""An asynchronous generator that is read to its end, and an asynchronous comprehension."""
import asyncio


async def count(n):
    for number in range(n):
        await asyncio.sleep(0)
        yield number


async def main():
    print([number async for number in count(4)])
    total = 0
    async for number in count(5):
        total += number
    print(total)


asyncio.run(main())
