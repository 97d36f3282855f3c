# min: 3.7
# order: none, because it depends on which timers have come when it looks
"""Waits for something that nobody announces, in small sleeps with a limit; and long work that gives way."""
import asyncio


async def until(condition, limit):
    loop = asyncio.get_running_loop()
    end = loop.time() + limit
    while not condition():
        if loop.time() > end:
            return False
        await asyncio.sleep(0.005)
    return True


async def sieve(limit, primes):
    for number in range(2, limit):
        if all(number % prime for prime in primes):
            primes.append(number)
        await asyncio.sleep(0)


async def main():
    primes = []
    work = asyncio.ensure_future(sieve(1500, primes))
    print(await until(lambda: len(primes) > 5, 60))
    await work
    print(primes[-1])
    print(await until(lambda: False, 0.05))


asyncio.run(main())
