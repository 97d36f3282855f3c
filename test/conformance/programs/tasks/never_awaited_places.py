# stderr: all
# A coroutine that nobody takes is warned of at the statement that made it.
import asyncio
import warnings


class Service:
    async def stop(self):
        pass


async def work(n):
    return n


def plain():
    work(1)
    Service().stop()
    for i in range(2):
        work(i)
    (work(5), work(6)) if False else work(7)
    print("end of plain")


async def main():
    work(2)
    await work(3)
    work(n=4)
    plain()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        work(8)
        print([str(w.message) for w in caught])
    print("end of main")


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
work(9)
