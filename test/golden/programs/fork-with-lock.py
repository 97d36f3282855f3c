# profiles: 3.8
"""A thread holds a lock while the main thread forks: in the child the lock has no living holder."""
import os
import threading
import time

lock = threading.Lock()


def worker():
    with lock:
        time.sleep(0.2)


thread = threading.Thread(target=worker, name="Worker")
thread.start()
pid = os.fork()
if pid == 0:
    print("child: got the lock:", lock.acquire(timeout=0.1))
    os._exit(0)
os.waitpid(pid, 0)
thread.join()
print("parent: got the lock:", lock.acquire(timeout=0.1))
