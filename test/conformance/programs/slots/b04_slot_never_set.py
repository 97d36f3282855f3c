# Appendix B4: a loop in a worker thread that never called set_event_loop: get_event_loop() in its
# coroutine works from 3.5.3 on; up to 3.5.2 it raises.
import asyncio
import threading


async def ask():
    try:
        loop = asyncio.get_event_loop()
        print("the running loop:", loop is own)
    except RuntimeError as error:
        print(error)


def worker():
    own.run_until_complete(ask())
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print("afterwards:", error)


own = asyncio.new_event_loop()
thread = threading.Thread(target=worker, name="W")
thread.start()
thread.join()
own.close()
