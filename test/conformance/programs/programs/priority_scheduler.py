# Jobs by priority with an aging clock: a priority queue, an event to wake the runner, dependencies.
# min: 3.7
import asyncio
import itertools


class Scheduler:
    def __init__(self):
        self.queue = asyncio.PriorityQueue()
        self.finished = {}
        self.order = []
        self.ticket = itertools.count()

    def add(self, name, priority, steps=1, after=()):
        self.finished[name] = asyncio.Event()
        self.queue.put_nowait((priority, next(self.ticket), name, steps, after))

    async def run(self, width):
        runners = [asyncio.ensure_future(self.runner(n)) for n in range(width)]
        await self.queue.join()
        for runner in runners:
            runner.cancel()
        await asyncio.wait(runners)

    async def runner(self, number):
        while True:
            priority, ticket, name, steps, after = await self.queue.get()
            missing = [other for other in after if not self.finished[other].is_set()]
            if missing:
                self.queue.put_nowait((priority + 1, next(self.ticket), name, steps, after))
                await asyncio.sleep(0)
            else:
                for step in range(steps):
                    await asyncio.sleep(0)
                self.order.append((number, name))
                self.finished[name].set()
            self.queue.task_done()


async def main():
    scheduler = Scheduler()
    scheduler.add("deploy", 0, after=("build", "test"))
    scheduler.add("build", 5, steps=3, after=("fetch",))
    scheduler.add("test", 5, steps=2, after=("build",))
    scheduler.add("fetch", 9)
    scheduler.add("lint", 1)
    scheduler.add("docs", 8, steps=4)
    watcher = asyncio.ensure_future(scheduler.finished["deploy"].wait())
    await scheduler.run(2)
    print(scheduler.order)
    print(await watcher, scheduler.queue.empty(), all(e.is_set() for e in scheduler.finished.values()))


asyncio.run(main())
