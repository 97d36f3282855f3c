# min: 3.7
# order: none, because sockets, threads or real time decide it
"""A worker pool over a queue that shuts down gracefully at SIGTERM."""
import asyncio
import os
import random
import signal


class Pool:
    def __init__(self, size, work):
        self.queue = asyncio.Queue()
        self.size = size
        self.work = work
        self.done = []
        self.failed = []
        self.stopping = asyncio.Event()

    async def worker(self, n):
        try:
            while True:
                job = await self.queue.get()
                try:
                    self.done.append(await self.work(job))
                except ValueError as error:
                    self.failed.append((job, str(error)))
                finally:
                    self.queue.task_done()
        except asyncio.CancelledError:
            print('worker', n, 'cancelled')
            raise

    async def run(self):
        self.workers = [asyncio.ensure_future(self.worker(n)) for n in range(self.size)]
        await self.stopping.wait()
        print('stopping, left:', self.queue.qsize())
        try:
            await asyncio.wait_for(self.queue.join(), 0.5)
            print('drained')
        except asyncio.TimeoutError:
            print('too slow, left:', self.queue.qsize())
        for w in self.workers:
            w.cancel()
        results = await asyncio.gather(*self.workers, return_exceptions=True)
        print([type(r).__name__ for r in results])


async def work(job):
    await asyncio.sleep(0.02 * (job % 3 + 1))
    if job % 7 == 5:
        raise ValueError('job %d is bad' % job)
    return job * job


async def main():
    loop = asyncio.get_event_loop()
    pool = Pool(3, work)
    hits = []

    def on_signal(signum):
        hits.append(signal.Signals(signum).name)
        pool.stopping.set()

    for s in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(s, on_signal, s)
    rng = random.Random(7)
    for job in rng.sample(range(40), 15):
        pool.queue.put_nowait(job)
    loop.call_later(0.11, os.kill, os.getpid(), signal.SIGTERM)
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGINT)
    await pool.run()
    print(hits, sorted(pool.done), pool.failed)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


asyncio.get_event_loop_policy()
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
