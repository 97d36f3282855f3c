# min: 3.7
# order: none, because two processes run
"""multiprocessing with spawn, awaited through the executor."""
import asyncio
import multiprocessing


def work(number, queue):
    queue.put(number + 1)


async def main():
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=work, args=(41, queue))
    process.start()
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, queue.get))
    await loop.run_in_executor(None, process.join)
    print(process.exitcode)


if __name__ == "__main__":
    asyncio.run(main())
