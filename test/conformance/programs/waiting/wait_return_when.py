# wait() with each return_when, and with a timeout.
# order: none, because time passes while the loop counts its turns
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(rounds, error=None):
    for _ in range(rounds):
        await asyncio.sleep(0)
    if error is not None:
        raise error
    return rounds


def shown(tasks, some):
    return sorted(i for i, task in enumerate(tasks) if task in some)


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.ensure_future(c) for c in (child(4), child(1), child(2, KeyError(1)))]
        done, pending = await asyncio.wait(tasks, return_when=when)
        note("%s %s %s" % (when, shown(tasks, done), shown(tasks, pending)))
        await asyncio.gather(*tasks, return_exceptions=True)
    tasks = [asyncio.ensure_future(asyncio.sleep(0)), asyncio.ensure_future(asyncio.sleep(9))]
    done, pending = await asyncio.wait(tasks, timeout=0.01)
    print(shown(tasks, done), shown(tasks, pending))
    iteration[0] = 100
    tasks[1].cancel()
    await asyncio.wait(tasks)
    note(str(tasks[1].cancelled()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
