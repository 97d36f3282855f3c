# min: 3.7
"""Tasks that wait for one event."""
import asyncio


async def runner(number, start, finished):
    await start.wait()
    finished.append(number)


async def main():
    start, finished = asyncio.Event(), []
    runners = [asyncio.create_task(runner(n, start, finished)) for n in range(4)]
    await asyncio.sleep(0.01)
    print(finished)
    start.set()
    await asyncio.wait(runners)
    print(finished)


asyncio.run(main())
