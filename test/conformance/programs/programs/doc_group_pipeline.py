# min: 3.11
"""Producers and consumers in task groups: an error in one of them ends all, and says so in a group."""
import asyncio


async def produce(queue, name, count, fails_at=None):
    for n in range(count):
        if n == fails_at:
            raise ValueError(f'{name} broke at {n}')
        await queue.put((name, n))
        await asyncio.sleep(0)
    print(name, 'produced', count)


async def consume(queue, sums):
    while True:
        name, n = await queue.get()
        sums[name] = sums.get(name, 0) + n
        await asyncio.sleep(0.001)
        queue.task_done()


async def pipeline(fails_at=None):
    queue, sums = asyncio.Queue(3), {}
    async with asyncio.TaskGroup() as consumers:
        workers = [consumers.create_task(consume(queue, sums), name=f'consumer-{n}') for n in range(2)]
        async with asyncio.TaskGroup() as producers:
            producers.create_task(produce(queue, 'a', 4))
            producers.create_task(produce(queue, 'b', 5, fails_at))
        await queue.join()
        for worker in workers:
            worker.cancel()
    return sums, [w.cancelled() for w in workers]


async def main():
    print(await pipeline())
    try:
        await pipeline(fails_at=2)
    except* ValueError as group:
        print(repr(group), [str(e) for e in group.exceptions[0].exceptions])
    try:
        async with asyncio.timeout(0.02) as limit:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(10))
                print(limit.when() is not None)
    except TimeoutError as exc:
        print('timeout', limit.expired(), type(exc.__cause__).__name__)
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 10)
        print(limit.expired())

    async def nested():
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(5))
                await asyncio.sleep(0)
                raise KeyError('body')
        except* KeyError as g:
            print('inner', g.exceptions)
            raise RuntimeError('outer')

    try:
        await nested()
    except* RuntimeError as g:
        print(g.exceptions, len(asyncio.all_tasks()))


asyncio.run(main())
