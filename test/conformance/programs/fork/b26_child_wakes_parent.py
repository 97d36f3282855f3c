# Appendix B26: the child's call_soon_threadsafe on the inherited loop wakes the parent once; the
# callback stays in the child.
import asyncio
import os
import time


def counted(timeout):
    events = real_select(timeout)
    trail.append(len(events))
    return events


trail = []
loop = asyncio.new_event_loop()
selector = loop._selector
real_select = selector.select
pid = os.fork()
if pid == 0:
    time.sleep(0.3)
    loop.call_soon_threadsafe(print, "never printed")
    os._exit(len(loop._ready))
selector.select = counted
loop.call_later(0.8, loop.stop)
loop.run_forever()
print("events of each select:", trail)
print("queued in the child:", os.waitpid(pid, 0)[1] >> 8, "in the parent:", len(loop._ready))
selector.select = real_select
loop.close()
