# min: 3.7
"""Workers take jobs from a queue until SIGTERM: what was begun is finished, the rest is given back."""
import asyncio
import os
import signal


async def worker(name, queue, done):
    try:
        while True:
            job = await queue.get()
            try:
                await asyncio.shield(asyncio.sleep(0.02 * job))
                done.append((name, job))
            finally:
                queue.task_done()
    except asyncio.CancelledError:
        print(name, 'stops')
        raise


async def shutdown(sig, stopping):
    print('received', sig.name)
    stopping.set()


async def main():
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for sig in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sig, lambda sig=sig: asyncio.create_task(shutdown(sig, stopping)))
    queue, done = asyncio.Queue(), []
    for job in (1, 2, 3, 50, 60, 1, 1):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f'w{n}', queue, done)) for n in range(2)]
    loop.call_later(0.15, os.kill, os.getpid(), signal.SIGTERM)
    await stopping.wait()
    print('open', queue.qsize())
    for task in workers:
        task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
    left = []
    while not queue.empty():
        left.append(queue.get_nowait())
        queue.task_done()
    await asyncio.wait_for(queue.join(), 1)
    print(done, left)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
