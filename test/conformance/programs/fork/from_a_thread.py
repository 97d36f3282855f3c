# stderr: none
"""fork() in a worker thread: the copy of that thread is the main thread of the child."""
import os
import threading


def work():
    pid = os.fork()
    if pid == 0:
        print("main is current:", threading.main_thread() is threading.current_thread())
        print("name:", threading.current_thread().name, "threads:", threading.active_count(), flush=True)
        os._exit(0)
    os.waitpid(pid, 0)


thread = threading.Thread(target=work, name="Worker")
thread.start()
thread.join()
print("parent's main:", threading.main_thread().name)
