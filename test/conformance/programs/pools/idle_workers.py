# A worker is made for each piece of work; from 3.8 on not while one is idle.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(4, "pool") as pool:
    for _ in range(3):
        print(pool.submit(lambda: 1).result())
        time.sleep(0.05)
    print(sum(t.name.startswith("pool") for t in threading.enumerate()))
    names = [pool.submit(lambda: (time.sleep(0.1), threading.current_thread().name)[1]) for _ in range(2)]
    print(len({f.result() for f in names}))
