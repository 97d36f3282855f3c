# min: 3.7
# order: none, because threads decide it
"""run_in_executor with blocking work: default and own pools, an initializer, exceptions, shutdown, contexts of results."""
import asyncio
import concurrent.futures
import functools
import queue
import threading
import time

local = threading.local()


def initialise(prefix):
    local.prefix = prefix
    local.calls = 0


def work(n, *, scale=1):
    local.calls += 1
    time.sleep(0.01)
    if n == 13:
        raise ValueError('unlucky', n)
    return f'{local.prefix}{n * scale}'


async def progress(futures):
    seen = []
    for next_done in asyncio.as_completed(futures):
        try:
            seen.append(await next_done)
        except ValueError as e:
            seen.append(e.args)
    return seen


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(3, 'own', initialise, ('p',)) as pool:
        futures = [loop.run_in_executor(pool, functools.partial(work, n, scale=10)) for n in (1, 2, 13, 4)]
        print(sorted(map(str, await progress(futures))))
        print(pool._thread_name_prefix, pool._max_workers)
        names = set(pool.map(lambda _: threading.current_thread().name.rsplit('_', 1)[0], range(6)))
        print(names)
        timed = loop.run_in_executor(pool, time.sleep, 0.2)
        try:
            await asyncio.wait_for(timed, 0.05)
        except asyncio.TimeoutError:
            print('timed out', timed.cancelled())
        broken = pool.submit(work, 13)
        print(repr(broken.exception()), broken.done())
    try:
        pool.submit(work, 1)
    except RuntimeError as e:
        print(e)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(max_workers=1))
    order = queue.Queue()
    await asyncio.gather(*(loop.run_in_executor(None, order.put, i) for i in range(5)))
    print(list(order.queue))
    first, second = (concurrent.futures.Future() for _ in range(2))
    wrapped = asyncio.wrap_future(first)
    threading.Timer(0.01, first.set_result, ['late']).start()
    print(await wrapped)
    done, pending = concurrent.futures.wait([first, second], timeout=0.01)
    print(len(done), len(pending), second.cancel(), second.cancelled())
    try:
        second.result()
    except concurrent.futures.CancelledError as e:
        print('cancelled')


asyncio.run(asyncio.wait_for(main(), 5))
