"""A callback that schedules itself again: one handle is ready in each turn of the loop."""
import asyncio

N = 1000


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    count = 0

    def step():
        nonlocal count
        count += 1
        if count < N:
            loop.call_soon(step)
        else:
            done.set_result(None)

    loop.call_soon(step)
    await done
    print(count)


asyncio.run(main())
