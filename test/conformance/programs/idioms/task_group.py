# min: 3.11
"""A group of tasks, of which nobody keeps a reference but the group."""
import asyncio


async def square(number, results):
    await asyncio.sleep(0.01)
    results[number] = number * number


async def main():
    results = {}
    async with asyncio.TaskGroup() as group:
        for number in range(4):
            group.create_task(square(number, results))
    print(sorted(results.items()))


asyncio.run(main())
