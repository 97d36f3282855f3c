# min: 3.7
# order: none, because threads race
"""Synchronous code in worker threads calls back into the loop and waits there for the answer."""
import asyncio
import threading


class Portal:
    def __init__(self, loop):
        self.loop = loop

    def call(self, function, *args, timeout=5):
        assert threading.current_thread() is not threading.main_thread()
        return asyncio.run_coroutine_threadsafe(function(*args), self.loop).result(timeout)


async def fetch(key):
    await asyncio.sleep(0.02)
    return key.upper()


def view(portal, key):
    return "<%s>" % portal.call(fetch, key)


async def main():
    loop = asyncio.get_running_loop()
    portal = Portal(loop)
    pages = await asyncio.gather(*(loop.run_in_executor(None, view, portal, key) for key in "abc"))
    print(pages)


asyncio.run(main())
