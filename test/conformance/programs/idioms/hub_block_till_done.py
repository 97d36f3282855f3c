# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A hub that tracks its jobs and waits until all of them, and those that they start, are done."""
import asyncio


class Hub:
    def __init__(self):
        self.jobs = set()
        self.loop = asyncio.get_running_loop()

    def add(self, target, *args):
        if asyncio.iscoroutine(target):
            job = self.loop.create_task(target)
        else:
            job = self.loop.run_in_executor(None, target, *args)
        self.jobs.add(job)
        job.add_done_callback(self.jobs.discard)
        return job

    def add_from_thread(self, target, *args):
        self.loop.call_soon_threadsafe(self.add, target, *args)

    async def block_till_done(self):
        await asyncio.sleep(0)
        while self.jobs:
            await asyncio.wait(list(self.jobs), timeout=1)
            await asyncio.sleep(0)


async def light(hub, name, on=()):
    await asyncio.sleep(0.02)
    print("light", name)
    for other in on:
        hub.add(light(hub, other))


def sensor(hub):
    hub.add_from_thread(light(hub, "porch"))


async def main():
    hub = Hub()
    hub.add(light(hub, "hall", on=["kitchen"]))
    await hub.block_till_done()
    hub.add(sensor, hub)
    await hub.block_till_done()
    print(len(hub.jobs))


asyncio.run(main())
