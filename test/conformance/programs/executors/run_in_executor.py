# run_in_executor(): results, exceptions, the names of the threads.
# order: none, because workers answer when they like
import asyncio
import threading


def work(value):
    if value < 0:
        raise ValueError(value)
    return value * 2, threading.current_thread().name


async def main():
    loop = asyncio.get_event_loop()
    print(await loop.run_in_executor(None, work, 1))
    # The first thread or a second one: who is quicker.
    print((await loop.run_in_executor(None, work, 2))[0])
    try:
        await loop.run_in_executor(None, work, -1)
    except ValueError as exc:
        print(exc.args)
    print(sorted(r[0] for r in await asyncio.gather(*[loop.run_in_executor(None, work, n) for n in range(4)])))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
try:
    loop.run_in_executor(None, work, 1)
except RuntimeError as exc:
    print(exc)
