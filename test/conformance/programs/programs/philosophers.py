# Dining philosophers: ordered forks, everybody eats; with a timeout, who waits too long gives up.
# min: 3.7
import asyncio


async def dine(name, forks, left, right, meals, log):
    first, second = sorted((left, right))
    for meal in range(meals):
        async with forks[first]:
            await asyncio.sleep(0)
            async with forks[second]:
                log.append(name)
                await asyncio.sleep(0)
        await asyncio.sleep(0)
    return name, log.count(name)


async def greedy(forks, left, right, log):
    async with forks[left]:
        await asyncio.sleep(0)
        try:
            await asyncio.wait_for(forks[right].acquire(), 0.03)
        except asyncio.TimeoutError:
            log.append(("gave up", left))
            return False
        try:
            log.append(("ate", left))
        finally:
            forks[right].release()
    return True


async def main():
    log = []
    forks = [asyncio.Lock() for n in range(5)]
    names = ["Ada", "Bob", "Cyd", "Dan", "Eve"]
    print(
        await asyncio.gather(
            *(dine(name, forks, n, (n + 1) % 5, 2, log) for n, name in enumerate(names))
        )
    )
    print(log)
    print([fork.locked() for fork in forks])

    log.clear()
    results = await asyncio.gather(*(greedy(forks, n, (n + 1) % 3, log) for n in range(3)))
    print(sum(results) < 3, ("gave up", 0) in log or ("gave up", 1) in log or ("gave up", 2) in log)
    print([fork.locked() for fork in forks])


asyncio.run(main())
