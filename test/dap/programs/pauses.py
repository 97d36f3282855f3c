import asyncio
import pdb


async def worker(n):
    total = n * 2
    await asyncio.sleep(0.1)
    breakpoint()  #@worker
    total += 1  #@after
    return total


async def main():
    print(await asyncio.gather(worker(1), worker(2)))
    pdb.set_trace()  #@main
    print("done")


asyncio.run(main())
