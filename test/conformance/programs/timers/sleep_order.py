# Sleeping tasks wake in the order of their deadlines; sleep returns its result argument.
import asyncio


async def sleeper(delay):
    result = await asyncio.sleep(delay, "slept %.2f" % delay)
    trail.append(result)


async def main():
    tasks = [asyncio.ensure_future(sleeper(delay)) for delay in [0.09, 0.03, 0.06, 0]]
    for task in tasks:
        await task
    started = loop.time()
    await asyncio.sleep(0.05)
    elapsed = loop.time() - started
    print(0.049 < elapsed < 0.5)


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
loop.close()
asyncio.set_event_loop(None)
