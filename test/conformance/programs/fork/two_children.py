# Two children and a grandchild; each knows its own pid; waitpid(-1) collects in order of death.
import os
import time

root = os.getpid()
first = os.fork()
if first == 0:
    time.sleep(0.2)
    os._exit(1)
second = os.fork()
if second == 0:
    grandchild = os.fork()
    if grandchild == 0:
        os._exit(7 if os.getpid() != root else 0)
    os._exit(os.waitpid(grandchild, 0)[1] >> 8)
for turn in range(2):
    pid, status = os.waitpid(-1, 0)
    print("first" if pid == first else "second", status >> 8)
print(os.getpid() == root)
