# Section 4.2: a child that exits normally closes the inherited loop as well, when its objects die
# (from 3.6 on; not in 3.5): the parent goes deaf although nobody called close().
import asyncio
import os
import threading
import time

loop = asyncio.new_event_loop()
trail = []
pid = os.fork()
if pid == 0:
    raise SystemExit(0)
os.waitpid(pid, 0)


def post():
    time.sleep(0.1)
    loop.call_soon_threadsafe(trail.append, "callback")
    time.sleep(0.2)
    trail.append("0.2 s later")


loop.call_later(0.6, trail.append, "timer")
loop.call_later(0.7, loop.stop)
thread = threading.Thread(target=post)
thread.start()
loop.run_forever()
thread.join()
print(trail)
loop.close()
