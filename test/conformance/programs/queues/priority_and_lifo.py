# PriorityQueue gives the lowest first, LifoQueue the newest.
import asyncio


class Job:
    def __init__(self, level, name):
        self.level, self.name = level, name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return self.level < other.level


async def main():
    queue = asyncio.PriorityQueue()
    for item in (5, 3, 8, 1, 9, 2):
        await queue.put(item)
    print(str(queue))
    print([queue.get_nowait() for _ in range(6)])
    for item in ((2, "b"), (1, "z"), (2, "a")):
        queue.put_nowait(item)
    print([await queue.get() for _ in range(3)])
    for job in (Job(2, "two"), Job(1, "one"), Job(3, "three"), Job(1, "uno")):
        queue.put_nowait(job)
    print([queue.get_nowait().name for _ in range(4)])
    lifo = asyncio.LifoQueue(3)
    for item in "abc":
        lifo.put_nowait(item)
    print(lifo.full(), [lifo.get_nowait() for _ in range(3)])


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
