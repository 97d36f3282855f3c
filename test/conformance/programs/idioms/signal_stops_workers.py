# min: 3.7
# order: none, because it depends on which timers have come when it looks
"""SIGTERM cancels the workers through add_signal_handler; they clean up, and the handler is removed."""
import asyncio
import os
import signal


async def worker(name, log):
    try:
        while True:
            await asyncio.sleep(0.01)
    finally:
        await asyncio.sleep(0.01)
        log.append(name)


async def main():
    loop, log = asyncio.get_running_loop(), []
    workers = [asyncio.ensure_future(worker(name, log)) for name in "ab"]

    def stop():
        for task in workers:
            task.cancel()

    loop.add_signal_handler(signal.SIGTERM, stop)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
    await asyncio.gather(*workers, return_exceptions=True)
    print(log, loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
