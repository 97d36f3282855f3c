# min: 3.11
"""asyncio.timeout() is put off as long as data comes, and ends the reader when none does."""
import asyncio


async def main():
    loop, queue, got = asyncio.get_running_loop(), asyncio.Queue(), []
    for number in range(4):
        loop.call_later(0.05 * number, queue.put_nowait, number)
    try:
        async with asyncio.timeout(0.2) as limit:
            while True:
                got.append(await queue.get())
                limit.reschedule(loop.time() + 0.2)
    except TimeoutError:
        print(got, limit.expired())


asyncio.run(main())
