# return_exceptions=True: exceptions and cancellations stand among the results.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def good():
    await asyncio.sleep(0)
    return 1


async def bad():
    raise ValueError("bad")


async def main():
    cancelled = asyncio.ensure_future(asyncio.sleep(10))
    loop.call_soon(cancelled.cancel)
    tasks = [asyncio.ensure_future(good()), asyncio.ensure_future(bad()), cancelled]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    note("got")
    for result in results:
        print(type(result).__name__, getattr(result, "args", result))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
