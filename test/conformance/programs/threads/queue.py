# queue.Queue, LifoQueue, PriorityQueue and SimpleQueue between threads.
import queue
import threading

bounded = queue.Queue(maxsize=1)
got = []


def consumer():
    while True:
        item = bounded.get()
        if item is None:
            break
        got.append(item)
        bounded.task_done()


thread = threading.Thread(target=consumer)
thread.start()
for i in range(5):
    bounded.put(i)
bounded.join()
bounded.put(None)
thread.join()
print(got, bounded.empty(), bounded.full(), bounded.qsize())
for kind in (queue.LifoQueue, queue.PriorityQueue):
    some = kind()
    for item in (2, 3, 1):
        some.put(item)
    print([some.get() for _ in range(3)])
full = queue.Queue(1)
full.put(1)
actions = [
    lambda: full.put(2, block=False),
    lambda: full.put(2, timeout=0.01),
    lambda: full.put_nowait(2),
    lambda: full.get(timeout=-1) if full.get() else None,
    lambda: full.get_nowait(),
    lambda: full.get(True, 0.01),
    lambda: [full.task_done() for _ in range(3)],
]
for action in actions:
    try:
        action()
    except (queue.Full, queue.Empty, ValueError) as exc:
        print(type(exc).__name__, exc)
