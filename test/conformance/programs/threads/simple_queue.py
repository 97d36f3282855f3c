# queue.SimpleQueue (3.7).
# min: 3.7
import queue
import threading

simple = queue.SimpleQueue()
threading.Timer(0.05, simple.put, ["later"]).start()
print(simple.empty(), simple.get(), simple.qsize())
simple.put(1)
simple.put_nowait(2)
print(simple.qsize(), simple.get_nowait(), simple.get(block=False))
for action in (simple.get_nowait, lambda: simple.get(timeout=0.01)):
    try:
        action()
    except queue.Empty as exc:
        print(type(exc).__name__, exc.args)
