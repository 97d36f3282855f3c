# min: 3.7
"""A handler for several signals, and a task that waits for each of them."""
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    arrived = asyncio.Queue()
    for number, name in ((signal.SIGUSR1, "one"), (signal.SIGUSR2, "two")):
        loop.add_signal_handler(number, arrived.put_nowait, name)
    for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGUSR1):
        os.kill(os.getpid(), number)
        print(await arrived.get())
    for number in (signal.SIGUSR1, signal.SIGUSR2):
        loop.remove_signal_handler(number)


asyncio.run(main())
