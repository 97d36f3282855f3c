# min: 3.7
"""Three workers take work from a queue until it is joined, and are cancelled then."""
import asyncio


async def worker(name, queue, done):
    while True:
        number = await queue.get()
        await asyncio.sleep(0.013 * number)
        done.append(number)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    done = []
    for number in (5, 2, 1, 8, 7):
        queue.put_nowait(number)
    workers = [asyncio.create_task(worker("worker-%d" % i, queue, done)) for i in range(3)]
    await queue.join()
    for one in workers:
        one.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(done), [type(result).__name__ for result in results])


asyncio.run(main())
