"""A process group: setpgid in the children, one signal for all of them."""
import os
import time

read, write = os.pipe()
leader = 0
pids = []
for i in range(2):
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, leader)
        os.write(write, b"x")
        time.sleep(60)
    os.read(read, 1)
    leader = leader or pid
    pids.append(pid)
print([os.getpgid(pid) == leader for pid in pids], os.getpgrp() == leader)
os.killpg(leader, 15)
print([os.waitpid(pid, 0)[1] for pid in pids])
print(os.getpgid(0) == os.getpgrp())
