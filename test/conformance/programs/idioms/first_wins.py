# min: 3.7
"""The first of several answers counts, the others are cancelled."""
import asyncio


async def server(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.ensure_future(server(n, d)) for n, d in (("a", 0.2), ("b", 0.01), ("c", 0.3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print([task.result() for task in done], [task.cancelled() for task in tasks])


asyncio.run(main())
