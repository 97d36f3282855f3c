# The self-pipe is a socket pair of the loop: a byte by hand wakes it, and the loop reads it away.
import asyncio
import threading
import time

loop = asyncio.new_event_loop()
trail = []
print(loop._ssock.fileno() < loop._csock.fileno(), loop._selector.fileno() < loop._ssock.fileno())
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.05)
loop.call_soon(trail.append, "stranded")
print(trail)
loop._csock.send(b"\0")
time.sleep(0.05)
print(trail, loop._thread_id == thread.ident)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop._thread_id)
loop.close()
print(loop._ssock, loop._csock)
