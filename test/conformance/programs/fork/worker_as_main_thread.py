# stderr: none
"""A child forked in a worker lives until its last thread ends; no handler of atexit runs."""
import atexit
import os
import threading
import time

me = os.getpid()
atexit.register(lambda: print("handler", os.getpid() == me, flush=True))


def late():
    time.sleep(0.1)
    print("child: its second thread has finished", flush=True)


def work():
    pid = os.fork()
    if pid == 0:
        threading.Thread(target=late).start()
        return
    print("exit code", os.waitpid(pid, 0)[1])


thread = threading.Thread(target=work)
thread.start()
thread.join()
