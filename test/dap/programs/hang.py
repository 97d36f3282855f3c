import asyncio
import threading
import time

first = threading.Lock()
second = threading.Lock()


def other():
    with second:  #@second
        time.sleep(0.1)
        with first:  #@wants_first
            pass


async def never():
    await asyncio.Event().wait()  #@never


def loops():
    asyncio.run(never())  #@loops


threading.Thread(target=loops, name="looper", daemon=True).start()
thread = threading.Thread(target=other, name="other")
thread.start()
with first:  #@first
    time.sleep(0.1)
    with second:  #@wants_second
        pass
