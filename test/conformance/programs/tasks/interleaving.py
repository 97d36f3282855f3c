# Tasks take turns in creation order; each sleep(0) goes to the end of the queue.
import asyncio


async def counter(name, times):
    for turn in range(times):
        trail.append(name + str(turn))
        await asyncio.sleep(0)
    return name


async def main():
    tasks = [asyncio.ensure_future(counter(name, times)) for name, times in [("a", 3), ("b", 1), ("c", 2)]]
    trail.append("main")
    results = [await task for task in tasks]
    print(results)


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
asyncio.set_event_loop(None)
loop.close()
