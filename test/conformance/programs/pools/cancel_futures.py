# shutdown(cancel_futures=True) (3.9): what waits is cancelled, what runs ends.
# min: 3.9
import threading
import time
from concurrent.futures import ThreadPoolExecutor

started = threading.Event()


def work():
    started.set()
    time.sleep(0.1)
    return "done"


pool = ThreadPoolExecutor(1)
futures = [pool.submit(work) for _ in range(3)]
started.wait()
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in futures], futures[0].result())
