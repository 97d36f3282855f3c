# min: 3.7
"""Jobs by priority."""
import asyncio


async def main():
    jobs = asyncio.PriorityQueue()
    for priority, name in ((3, "sweep"), (1, "alarm"), (2, "mail")):
        jobs.put_nowait((priority, name))
    while not jobs.empty():
        print(await jobs.get())
        jobs.task_done()
    await jobs.join()


asyncio.run(main())
