# min: 3.7
"""Periodic tasks three ways: call_later chains, drift-free sleep loops, a decorator; pausing, jitter, stopping."""
import asyncio
import functools
import time


class Every:
    """Calls a function every `seconds` by chained call_at."""

    def __init__(self, loop, seconds, function, *args):
        self.loop, self.seconds, self.function = loop, seconds, functools.partial(function, *args)
        self.next, self.handle, self.runs = loop.time(), None, 0

    def start(self):
        self.next += self.seconds
        self.handle = self.loop.call_at(self.next, self._run)
        return self

    def _run(self):
        self.runs += 1
        if self.function() is not False:
            self.start()

    def stop(self):
        self.handle.cancel()
        return self.handle.cancelled(), self.handle.when() > self.loop.time()


def periodic(seconds, times=None):
    def decorate(function):
        @functools.wraps(function)
        async def run(*args):
            start, count = time.perf_counter(), 0
            while times is None or count < times:
                count += 1
                await function(*args)
                due = start + count * seconds
                await asyncio.sleep(max(0, due - time.perf_counter()))
            return count
        return run
    return decorate


class Ticker:
    def __init__(self, interval):
        self.interval, self.paused, self.ticks = interval, asyncio.Event(), 0
        self.paused.set()

    async def __aiter__(self):
        while True:
            await self.paused.wait()
            await asyncio.sleep(self.interval)
            self.ticks += 1
            yield self.ticks


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    fast = Every(loop, 0.1, seen.append, 'fast').start()
    limited = Every(loop, 0.13, lambda left=[3]: left.__setitem__(0, left[0] - 1) or seen.append('limited') or left[0] > 0).start()
    await asyncio.sleep(0.66)
    print(fast.stop()[0], fast.runs, limited.runs, seen)

    @periodic(0.05, 4)
    async def beat(name):
        stamps.append(round((time.perf_counter() - t0) / 0.05))
        await asyncio.sleep(0.02)
    stamps, t0 = [], time.perf_counter()
    print(await asyncio.gather(beat('a'), beat('b')), len(stamps), stamps == sorted(stamps))

    ticker = Ticker(0.02)

    async def control():
        await asyncio.sleep(0.05)
        ticker.paused.clear()
        before = ticker.ticks
        await asyncio.sleep(0.1)
        print('while paused', ticker.ticks - before <= 1)
        ticker.paused.set()
    controller = asyncio.ensure_future(control())
    async for tick in ticker:
        if tick == 5:
            break
    await controller
    print(ticker.ticks, controller.done())
    background = loop.create_task(periodic(0.01)(beat)('x'))
    await asyncio.sleep(0.035)
    background.cancel()
    try:
        await background
    except asyncio.CancelledError:
        print('stopped', background.cancelled(), beat.__name__)
    hours = asyncio.create_task(asyncio.sleep(3600, 'late')) if hasattr(asyncio, 'create_task') else None
    done, pending = await asyncio.wait([hours], timeout=0.01)
    print(len(done), len(pending))


asyncio.run(main())
