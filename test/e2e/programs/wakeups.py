"""A wakeup from another thread, and then a fork."""
import asyncio
import os
import threading
import time


def poke(loop):
    time.sleep(0.1)
    loop.call_soon_threadsafe(print, "poked")
    time.sleep(0.1)  #@poked


async def main():
    loop = asyncio.get_running_loop()
    threading.Thread(target=poke, args=(loop,), name="Poker").start()
    await asyncio.sleep(0.5)
    child = os.fork()  #@fork
    if child == 0:
        os._exit(7)
    print("exit code:", os.waitpid(child, 0)[1] >> 8)


asyncio.run(main())
