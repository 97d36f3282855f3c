# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""A process that multiprocessing forks before the loop runs answers through a queue, read in a thread."""
import asyncio
import multiprocessing


def work(jobs, answers):
    for job in iter(jobs.get, None):
        answers.put(job * job)


async def main(jobs, answers):
    loop = asyncio.get_running_loop()
    for job in (2, 3, 4):
        jobs.put(job)
    print([await loop.run_in_executor(None, answers.get) for _ in range(3)])
    jobs.put(None)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    jobs, answers = context.SimpleQueue(), context.SimpleQueue()
    process = context.Process(target=work, args=(jobs, answers))
    process.start()
    asyncio.run(main(jobs, answers))
    process.join()
    print(process.exitcode)
