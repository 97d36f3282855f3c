# An executor of the program: its prefix, its size, its shutdown.
# order: none, because workers answer when they like
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name(seconds):
    time.sleep(seconds)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_event_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="own") as pool:
        futures = [loop.run_in_executor(pool, name, seconds) for seconds in (0.1, 0.05, 0.2)]
        print(await asyncio.gather(*futures))
    try:
        await loop.run_in_executor(pool, name, 0)
    except RuntimeError as exc:
        print(exc)
    loop.set_default_executor(ThreadPoolExecutor(1, "default"))
    print(await loop.run_in_executor(None, name, 0))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
