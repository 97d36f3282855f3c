# threading.local keeps the forking thread's values in the child.
import os
import threading

data = threading.local()
data.x = "main"


def work():
    data.x = "worker"
    pid = os.fork()
    if pid == 0:
        print("child:", data.x)
        os._exit(0)
    os.waitpid(pid, 0)


thread = threading.Thread(target=work)
thread.start()
thread.join()
print("parent:", data.x)
