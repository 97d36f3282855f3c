# min: 3.7
"""SIGTERM sets an event, and the program leaves in good order."""
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    loop.remove_signal_handler(signal.SIGTERM)
    print("stopped by a signal")


asyncio.run(main())
