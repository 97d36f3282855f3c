# What runs out of time answers with a result, or fails, when it is cancelled.
# min: 3.7
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "late result"


async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("late error")


async def main():
    for what in (stubborn, failing):
        try:
            print(await asyncio.wait_for(what(), 0.01))
        except asyncio.TimeoutError as exc:
            print("timeout", type(exc.__cause__).__name__)
        except ValueError as exc:
            print("error", exc)


asyncio.run(main())
