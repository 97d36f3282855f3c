# min: 3.7
"""The same with wait_for, and pauses that grow."""
import asyncio


async def fetch(delay):
    await asyncio.sleep(delay)
    return "answer"


async def retry(delays):
    pause = 0.01
    for delay in delays:
        try:
            return await asyncio.wait_for(fetch(delay), 0.03)
        except asyncio.TimeoutError:
            print("again in", pause)
            await asyncio.sleep(pause)
            pause *= 2
    raise RuntimeError("gave up")


async def main():
    print(await retry([2, 2, 0.001]))
    try:
        await retry([2])
    except RuntimeError as exc:
        print(exc)


asyncio.run(main())
