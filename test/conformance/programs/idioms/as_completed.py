# min: 3.7
"""Results in the order in which they come."""
import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    jobs = [fetch("slow", 0.09), fetch("fast", 0.01), fetch("middle", 0.05)]
    for job in asyncio.as_completed(jobs):
        print(await job)


asyncio.run(main())
