# A pipeline of asynchronous generators and queues: numbers, squares in parallel, batches, a sum.
# min: 3.7
import asyncio


async def numbers(limit):
    try:
        for n in range(limit):
            await asyncio.sleep(0)
            yield n
    finally:
        print("numbers closed")


async def parallel(source, function, width):
    running = []
    async for item in source:
        running.append(asyncio.ensure_future(function(item)))
        if len(running) == width:
            yield await running.pop(0)
    while running:
        yield await running.pop(0)


async def batched(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def square(n):
    for turn in range(5 - n % 5):
        await asyncio.sleep(0)
    return n * n


async def main():
    total = 0
    async for batch in batched(parallel(numbers(10), square, 3), 4):
        print(batch)
        total += sum(batch)
    print(total)

    evens = [n async for n in numbers(6) if n % 2 == 0]
    print(evens, {n: await square(n) for n in evens})

    source = numbers(100)
    async for n in source:
        if n == 2:
            break
    await source.aclose()
    print(await asyncio.gather(*(square(n) for n in range(4))))


asyncio.run(main())
