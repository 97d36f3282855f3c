# Appendix B32: a lock that another thread holds at the fork stays locked in the child for ever.
import os
import threading


def holder():
    with lock:
        held.set()
        release.wait()


lock = threading.Lock()
held, release = threading.Event(), threading.Event()
thread = threading.Thread(target=holder)
thread.start()
held.wait()
pid = os.fork()
if pid == 0:
    print("child:", lock.locked(), lock.acquire(timeout=0.1), thread.is_alive())
    os._exit(0)
os.waitpid(pid, 0)
release.set()
thread.join()
print("parent:", lock.locked(), lock.acquire(timeout=0.1))
