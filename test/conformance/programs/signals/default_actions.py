# What signals do to processes that do not handle them.
import os
import signal
import sys
import time


def child(action):
    pid = os.fork()
    if pid == 0:
        action()
        time.sleep(5)
        os._exit(7)
    return pid


def show(pid):
    status = os.waitpid(pid, 0)[1]
    print(os.WIFSIGNALED(status), os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))


for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGUSR1, signal.SIGALRM):
    pid = child(lambda: None)
    os.kill(pid, number)
    show(pid)
show(child(lambda: os.kill(os.getpid(), signal.SIGHUP)))
show(child(lambda: signal.setitimer(signal.ITIMER_REAL, 0.05)))


def handled():
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(3))
    os.kill(os.getpid(), signal.SIGTERM)


pid = os.fork()
if pid == 0:
    try:
        handled()
    except SystemExit as exc:
        os._exit(exc.code)
show(pid)
try:
    os.kill(pid, signal.SIGTERM)
except ProcessLookupError as exc:
    print(exc)
