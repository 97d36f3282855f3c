# Appendix B16: pushed after the timeout was computed and before select(): a lost wakeup.
import asyncio
import threading
import time


def stalled(timeout):
    """Wait inside the first select() until the other thread has pushed."""
    selector.select = real_select
    trail.append(("timeout", timeout))
    computed.set()
    pushed.wait()
    return real_select(timeout)


trail = []
computed, pushed = threading.Event(), threading.Event()
loop = asyncio.new_event_loop()
selector = loop._selector
real_select = selector.select
selector.select = stalled
thread = threading.Thread(target=loop.run_forever)
thread.start()
computed.wait()
loop.call_soon(trail.append, "stranded")
pushed.set()
time.sleep(0.1)
print(trail, len(loop._ready))
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(trail)
loop.close()
