# Nested timeouts: the one that expired tells, whichever it is.
# min: 3.11
import asyncio


async def nested(outer, inner):
    loop = asyncio.get_running_loop()
    now = loop.time()
    try:
        async with asyncio.timeout_at(now + outer) as one:
            try:
                async with asyncio.timeout_at(now + inner) as two:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", one.expired(), two.expired())
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer", one.expired(), two.expired())
    print(asyncio.current_task().cancelling())


async def main():
    await nested(0.05, 0.01)
    await nested(0.01, 0.05)
    task = asyncio.create_task(nested(5, 5))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
