# min: 3.7
# order: none, because threads race
"""Plain threads with a queue.Queue beside a loop that waits for them through the executor."""
import asyncio
import queue
import threading


def worker(jobs, results):
    while True:
        job = jobs.get()
        if job is None:
            return
        results.append(job * job)


async def main():
    jobs, results = queue.Queue(), []
    threads = [threading.Thread(target=worker, args=(jobs, results)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(5):
        jobs.put(number)
    for _ in threads:
        jobs.put(None)
    loop = asyncio.get_running_loop()
    for thread in threads:
        await loop.run_in_executor(None, thread.join)
    print(sorted(results))


asyncio.run(main())
