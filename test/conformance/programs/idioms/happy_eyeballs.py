# min: 3.7
"""Staggered attempts: the next one starts when the last is late; the first to succeed ends the others."""
import asyncio


async def attempt(name, delay, works):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "given up")
        raise
    if not works:
        raise OSError(name)
    return name


async def staggered(attempts, stagger):
    tasks, failures = [], []
    try:
        for spec in attempts:
            tasks.append(asyncio.ensure_future(attempt(*spec)))
            done, _ = await asyncio.wait(tasks, timeout=stagger, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                tasks.remove(task)
                if task.exception() is None:
                    return task.result(), failures
                failures.append(str(task.exception()))
        for task in asyncio.as_completed(list(tasks)):
            try:
                return await task, failures
            except OSError as error:
                failures.append(str(error))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    attempts = [("v6", 0.1, False), ("v4", 0.3, True), ("late", 5, True)]
    print(await staggered(attempts, 0.2))


asyncio.run(main())
