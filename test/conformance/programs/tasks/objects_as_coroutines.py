# min: 3.7
"""Objects that have the methods of coroutines: a task drives them by send() and throw()."""
import asyncio
import collections.abc


class Countdown(collections.abc.Coroutine):
    def __init__(self, n):
        self.n = n

    def send(self, value):
        print("send", value, self.n)
        if self.n == 0:
            raise StopIteration("lift off")
        self.n -= 1
        return None

    def throw(self, *details):
        print("throw", details[0] if isinstance(details[0], type) else type(details[0]).__name__)
        raise details[0]

    def close(self):
        print("close")

    def __await__(self):
        return self


async def main():
    task = asyncio.create_task(Countdown(2))
    print(await task, asyncio.iscoroutine(Countdown(1)), asyncio.iscoroutine(object()))
    task = asyncio.create_task(Countdown(2000))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), "without __name__" in repr(task))
    print(await asyncio.gather(Countdown(1), asyncio.sleep(0, "slept")))


asyncio.run(main())
