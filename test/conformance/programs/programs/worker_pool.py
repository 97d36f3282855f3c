# A pool of workers takes jobs from a queue; the main coroutine joins the queue and cancels them.
# min: 3.7
import asyncio


class Pool:
    def __init__(self, size):
        self.queue = asyncio.Queue(maxsize=4)
        self.results = {}
        self.errors = []
        self.workers = [asyncio.ensure_future(self.work(n)) for n in range(size)]

    async def work(self, number):
        done = 0
        try:
            while True:
                job = await self.queue.get()
                try:
                    self.results[job] = await self.handle(number, job)
                    done += 1
                except ValueError as error:
                    self.errors.append((job, str(error)))
                finally:
                    self.queue.task_done()
        finally:
            print("worker", number, "did", done)

    async def handle(self, number, job):
        for step in range(job % 3):
            await asyncio.sleep(0)
        if job % 5 == 4:
            raise ValueError("job {} is bad".format(job))
        return (number, job * job)

    async def close(self):
        await self.queue.join()
        for worker in self.workers:
            worker.cancel()
        ends = await asyncio.gather(*self.workers, return_exceptions=True)
        return [type(end).__name__ for end in ends]


async def main():
    pool = Pool(3)
    for job in range(12):
        await pool.queue.put(job)
        if pool.queue.full():
            print("full after", job)
    print(await pool.close())
    for job in sorted(pool.results):
        print(job, pool.results[job])
    print(pool.errors)


asyncio.run(main())
