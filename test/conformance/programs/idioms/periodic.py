# min: 3.7
"""A task that does something at fixed times until it is cancelled."""
import asyncio


async def every(interval, function):
    loop = asyncio.get_running_loop()
    next_time = loop.time()
    while True:
        function()
        next_time += interval
        await asyncio.sleep(max(0, next_time - loop.time()))


async def main():
    ticks = []
    task = asyncio.create_task(every(0.02, lambda: ticks.append(1)))
    await asyncio.sleep(0.07)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(len(ticks))


asyncio.run(main())
