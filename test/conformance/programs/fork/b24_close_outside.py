# Appendix B24: the child closes the inherited loop: the parent hears no wakeups any more, but its
# timers and its own descriptors still work.
import asyncio
import os
import socket
import threading
import time

left, right = socket.socketpair()
loop = asyncio.new_event_loop()
trail = []
loop.add_reader(left, lambda: trail.append(left.recv(5)))
pid = os.fork()
if pid == 0:
    loop.close()
    os._exit(0)
os.waitpid(pid, 0)


def post():
    time.sleep(0.2)
    loop.call_soon_threadsafe(trail.append, "late callback")
    time.sleep(0.2)
    trail.append("nothing heard yet" if len(trail) == 0 else "heard")
    right.send(b"fd")


loop.call_later(1.0, trail.append, "timer")
loop.call_later(1.1, loop.stop)
thread = threading.Thread(target=post)
thread.start()
loop.run_forever()
thread.join()
print(trail)
loop.close()
print("closed")
