# min: 3.7
"""A bounded map over many inputs, without a task for each at once."""
import asyncio


async def bounded_map(function, items, limit):
    results, pending = {}, set()
    for index, item in enumerate(items):
        if len(pending) >= limit:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                index_done, value = task.result()
                results[index_done] = value

        async def run(index=index, item=item):
            return index, await function(item)

        pending.add(asyncio.ensure_future(run()))
    for task in (await asyncio.wait(pending))[0]:
        index_done, value = task.result()
        results[index_done] = value
    return [results[index] for index in sorted(results)]


async def double(n):
    await asyncio.sleep(0.001)
    return 2 * n


async def main():
    print(await bounded_map(double, range(7), 3))


asyncio.run(main())
