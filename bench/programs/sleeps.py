"""100 tasks that give way N times each."""
import asyncio

N = 2000


async def worker():
    for _ in range(N):
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(worker()) for _ in range(100)]
    for task in tasks:
        await task
    print(len(tasks))


asyncio.run(main())
