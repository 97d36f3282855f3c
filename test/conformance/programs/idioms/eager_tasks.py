# min: 3.12
"""Eager tasks, some of which end before create_task() returns."""
import asyncio


async def cached(key, cache):
    if key not in cache:
        await asyncio.sleep(0.01)
        cache[key] = key.upper()
    return cache[key]


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    cache = {"a": "A"}
    tasks = [asyncio.create_task(cached(key, cache)) for key in "ab"]
    print([task.done() for task in tasks], await asyncio.gather(*tasks))


asyncio.run(main())
