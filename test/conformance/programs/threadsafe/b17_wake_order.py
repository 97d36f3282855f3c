# Appendix B17: the callback first, then _read_from_self, both in one iteration.
import asyncio
import threading
import time


def first():
    print("first, behind me:", [repr(handle) for handle in loop._ready])
    loop.call_soon(second)


def second():
    print("second, behind me:", len(loop._ready))
    loop.stop()


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
loop.call_soon_threadsafe(first)
thread.join()
loop.close()
