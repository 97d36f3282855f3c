# How many iterations run_until_complete needs: 2 for an empty coroutine, one more per sleep(0).
import asyncio


async def noop():
    pass


async def sleeps(times):
    for turn in range(times):
        await asyncio.sleep(0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
ticks = [0]


def tick():
    ticks[0] += 1
    ticking.append(loop.call_soon(tick))


def count(coroutine):
    """Count the iterations with a callback that reschedules itself in each of them."""
    ticks[0] = 0
    loop.call_soon(tick)
    loop.run_until_complete(coroutine)
    ticking[-1].cancel()
    return ticks[0]


ticking = []
print(count(noop()), count(sleeps(1)), count(sleeps(2)), count(sleeps(5)))
loop.close()
asyncio.set_event_loop(None)
