# Threads, a queue.Queue, a lock, an event, thread locals and a pool: a classic synchronous pipeline.
# min: 3.7
# lacks: concurrent
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

STOP = object()


class Stage(threading.Thread):
    def __init__(self, name, function, source, target):
        super().__init__(name=name, daemon=True)
        self.function, self.source, self.target = function, source, target

    def run(self):
        while True:
            item = self.source.get()
            if item is STOP:
                self.target.put(STOP)
                break
            self.target.put(self.function(item))
            self.source.task_done()


queues = [queue.Queue() for each in range(3)]
stages = [
    Stage("double", lambda n: n * 2, queues[0], queues[1]),
    Stage("square", lambda n: n * n, queues[1], queues[2]),
]
for stage in stages:
    stage.start()
for n in range(5):
    queues[0].put(n)
queues[0].put(STOP)
results = list(iter(queues[2].get, STOP))
for stage in stages:
    stage.join()
print(results, [stage.is_alive() for stage in stages])

local, lock, totals = threading.local(), threading.Lock(), []


def count(n):
    local.total = getattr(local, "total", 0) + n
    with lock:
        totals.append(n)
    return threading.current_thread().name.rsplit("_", 1)[0], n


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
    print(list(pool.map(count, range(4))))
    futures = [pool.submit(pow, 2, n) for n in (8, 9)] + [pool.submit(int, "x")]
    done, pending = wait(futures)
    print(sorted(str(f.exception() or f.result()) for f in as_completed(futures)), len(pending))
print(sorted(totals), hasattr(local, "total"))

ready, log = threading.Event(), []
timer = threading.Timer(0.02, lambda: (log.append("timer"), ready.set()))
timer.start()
print(ready.wait(5), log, ready.is_set())
barrier = threading.Barrier(3)
threads = [threading.Thread(target=barrier.wait) for each in range(2)]
for thread in threads:
    thread.start()
barrier.wait()
print(barrier.n_waiting, barrier.broken, isinstance(time.perf_counter(), float))
try:
    queue.Queue(1).get_nowait()
except queue.Empty as error:
    print(type(error).__module__.lstrip("_"), type(error).__name__)
