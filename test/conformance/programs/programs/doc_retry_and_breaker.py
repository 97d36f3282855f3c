# min: 3.8
"""Retries with growing pauses, limits of time and a circuit breaker."""
import asyncio
import functools
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')
log = logging.getLogger('retry')


class Transient(Exception):
    pass


def retry(times, base=0.01, factor=2, on=(Transient, asyncio.TimeoutError), limit=None):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            pause = base
            for attempt in range(1, times + 1):
                try:
                    return await asyncio.wait_for(func(*args, **kwargs), limit)
                except on as exc:
                    if attempt == times:
                        log.error('%s gave up after %d: %r', func.__name__, attempt, exc)
                        raise
                    log.warning('%s attempt %d failed: %r, pause %.2f', func.__name__, attempt, exc, pause)
                    await asyncio.sleep(pause)
                    pause *= factor
        return wrapper
    return decorate


class Breaker:
    def __init__(self, failures, seconds):
        self.failures, self.seconds, self.count, self.until = failures, seconds, 0, 0

    async def call(self, func, *args):
        now = asyncio.get_running_loop().time()
        if self.count >= self.failures and now < self.until:
            raise RuntimeError('circuit is open')
        try:
            result = await func(*args)
        except Exception:
            self.count += 1
            self.until = asyncio.get_running_loop().time() + self.seconds
            raise
        self.count = 0
        return result


calls = []


@retry(4)
async def flaky(key):
    """Fails twice."""
    calls.append(key)
    if calls.count(key) < 3:
        raise Transient(key)
    return key * 2


@retry(2, limit=0.03)
async def too_slow():
    await asyncio.sleep(1)


@retry(3)
async def broken():
    raise KeyError('x')


async def main():
    print(await asyncio.gather(flaky('a'), flaky('b')), flaky.__doc__, flaky.__wrapped__.__name__)
    for call in (too_slow, broken):
        try:
            await call()
        except Exception as exc:
            print(call.__name__, type(exc).__name__, exc, type(exc.__cause__).__name__)
    breaker = Breaker(2, 0.05)

    async def bad(fails):
        if fails:
            raise OSError(5, 'no luck')
        return 'fine'

    for fails in (True, True, False):
        try:
            print(await breaker.call(bad, fails))
        except (OSError, RuntimeError) as exc:
            print(type(exc).__name__, exc)
    await asyncio.sleep(0.06)
    print(await breaker.call(bad, False), breaker.count)


asyncio.run(main())
