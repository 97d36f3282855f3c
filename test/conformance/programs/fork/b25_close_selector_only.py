# Appendix B25: the child closes only its selector, or only its self-pipe: the parent is not hurt.
import asyncio
import os
import threading
import time

loop = asyncio.new_event_loop()
trail = []
for part in ["selector", "self-pipe"]:
    pid = os.fork()
    if pid == 0:
        if part == "selector":
            loop._selector.close()
        else:
            loop._ssock.close()
            loop._csock.close()
        os._exit(0)
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
