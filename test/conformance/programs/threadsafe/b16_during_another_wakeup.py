# Appendix B16: pushed while the loop runs a batch: it runs in the next iteration, no wakeup needed.
import asyncio
import threading


def busy():
    inside.set()
    pushed.wait()
    trail.append("busy ends, queued: %d" % len(loop._ready))


def task():
    trail.append("task")
    loop.stop()


trail = []
inside, pushed = threading.Event(), threading.Event()
loop = asyncio.new_event_loop()
loop.call_soon(busy)
thread = threading.Thread(target=loop.run_forever)
thread.start()
inside.wait()
loop.call_soon(task)
pushed.set()
thread.join()
print(trail)
loop.close()
