"""A process whose parent has ended gets another parent."""
import os
import time

read, write = os.pipe()
me = os.getpid()
pid = os.fork()
if pid == 0:
    child = os.getpid()
    if os.fork() == 0:
        before = os.getppid() == child
        while os.getppid() == child:
            time.sleep(0.01)
        os.write(write, ("%d %d" % (before, os.getppid() not in (child, me))).encode())
        os._exit(0)
    time.sleep(0.2)
    os._exit(0)
print(os.waitpid(pid, 0)[0] == pid)
print(os.read(read, 100))
try:
    os.wait()
except ChildProcessError as error:
    print(error)
