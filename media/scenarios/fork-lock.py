# title: A lock that nobody will release
# shows: fork() copies a lock in the state it is in, but not the thread that holds it
# profiles: 3.13, 3.6, 3.12
# expect: hang
"""A child waits for a thread that it does not have.

fork() copies the memory of a process, and so its locks, each as it is just then. Of the threads
only the one that called fork() exists in the child. If another one held a lock, the child has a
locked lock and nobody to release it: acquire() waits for ever. The parent waits for its child,
and so the whole program stands still.

Here the lock protects a log file with a slow disk below it. The same happens with every lock of a
library that a thread may hold, which is why 3.12 and later warn when a process with several
threads forks.

Look for: just after (1) the threads of the child, and its copy of the lock, whose holder is none
of them; at the end, what Loopscope says of each process that waits.

Try: fork before the thread is started, or take the lock around os.fork() and release it in both
processes (os.register_at_fork() exists for this since 3.7).
"""
import os
import threading
import time

log_lock = threading.Lock()
writing = threading.Event()


def log(who, text):
    with log_lock:
        writing.set()
        time.sleep(0.5)  # the disk is slow
        print("%s: %s" % (who, text))


def work():
    print("child: threads alive:", [thread.name for thread in threading.enumerate()])
    if not log_lock.acquire(timeout=1.0):
        print("child: after 1 s the lock is still taken, though nobody is here to hold it")
    log("child", "this line is never written")  # (2) waits for ever


writer = threading.Thread(target=log, args=("writer", "the parent's log works"), name="Writer")
writer.start()
writing.wait()
pid = os.fork()  # (1) now the lock is held by Writer, in both processes
if pid == 0:
    work()
    os._exit(0)
writer.join()
os.waitpid(pid, 0)
print("parent: never comes here")
