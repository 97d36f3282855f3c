# min: 3.7
"""A handler of signal.signal wakes the loop by call_soon_threadsafe, as the documentation asks."""
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signal.signal(signal.SIGUSR1, lambda *_: loop.call_soon_threadsafe(stop.set))
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    await stop.wait()
    print("stopped")


asyncio.run(main())
