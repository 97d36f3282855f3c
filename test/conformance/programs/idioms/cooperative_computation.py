# min: 3.7
# order: none, because the timer comes when the computation lets it
"""Long work that gives way after each piece, beside a task with a timer."""
import asyncio


async def sieve(limit):
    prime = [True] * limit
    for n in range(2, limit):
        if prime[n]:
            for multiple in range(n * n, limit, n):
                prime[multiple] = False
        await asyncio.sleep(0)
    return sum(prime) - 2


async def main():
    work = asyncio.create_task(sieve(3000))
    await asyncio.sleep(0.001)
    print(await work)


asyncio.run(main())
