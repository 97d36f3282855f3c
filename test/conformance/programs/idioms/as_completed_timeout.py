# min: 3.7
"""as_completed with a limit: what came in time is used, and the rest is cancelled and awaited."""
import asyncio


async def answer(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.ensure_future(answer(seconds)) for seconds in (0.05, 5, 0.1)]
    got = []
    try:
        for next_one in asyncio.as_completed(tasks, timeout=0.3):
            got.append(await next_one)
    except asyncio.TimeoutError:
        for task in tasks:
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(got, [task.cancelled() for task in tasks])


asyncio.run(main())
