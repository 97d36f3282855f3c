# SIGCHLD comes when a child ends; its handler can collect it.
import os
import signal
import time

collected = []


def handler(number, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        collected.append(os.WEXITSTATUS(status))


signal.signal(signal.SIGCHLD, handler)
for i in range(3):
    if os.fork() == 0:
        time.sleep(0.05 * i)
        os._exit(10 + i)
    time.sleep(0.03)
time.sleep(0.3)
print(sorted(collected))
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
pid = os.fork()
if pid == 0:
    os._exit(5)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
