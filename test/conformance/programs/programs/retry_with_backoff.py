# Retry with exponential backoff, a limit, and a decorator that says which errors are worth it.
# min: 3.7
import asyncio
import functools


class Temporary(Exception):
    pass


def retry(times, base=0.01, on=(Temporary,)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, **kwargs)
                except on as error:
                    print(function.__name__, "attempt", attempt, "failed:", error)
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay)
                    delay *= 2

        return wrapper

    return decorate


calls = {"steady": 0, "hopeless": 0, "wrong": 0}


@retry(4)
async def steady(succeed_at):
    calls["steady"] += 1
    if calls["steady"] < succeed_at:
        raise Temporary("not yet {}".format(calls["steady"]))
    return "done"


@retry(times=2)
async def hopeless():
    calls["hopeless"] += 1
    raise Temporary("never")


@retry(3, on=(KeyError, OSError))
async def wrong():
    calls["wrong"] += 1
    raise ZeroDivisionError("not retried")


async def main():
    print(await steady(3))
    results = await asyncio.gather(hopeless(), wrong(), return_exceptions=True)
    for result in results:
        print(type(result).__name__, result)
    print(calls, steady.__name__, wrong.__wrapped__.__name__)


asyncio.run(main())
