# stderr: all
# min: 3.7
# Where a coroutine was made is told where that is tracked.
import asyncio
import sys


async def work():
    pass


def make():
    return work()


def outer():
    make()


sys.set_coroutine_origin_tracking_depth(3)
print(sys.get_coroutine_origin_tracking_depth())
c = make()
print([(line, name) for _, line, name in c.cr_origin])
c.close()
work()
sys.set_coroutine_origin_tracking_depth(0)


async def main():
    work()


asyncio.run(main(), debug=True)
