# Two tasks await the same task; both get the result, both get the exception.
import asyncio


async def shared(fail):
    await asyncio.sleep(0)
    if fail:
        raise OSError("shared failure")
    return "shared result"


async def waiter(name, task):
    try:
        trail.append((name, await task))
    except OSError as error:
        trail.append((name, str(error)))


async def main():
    for fail in [False, True]:
        task = asyncio.ensure_future(shared(fail))
        waiters = [asyncio.ensure_future(waiter(name, task)) for name in "xy"]
        for one in waiters:
            await one


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
asyncio.set_event_loop(None)
loop.close()
