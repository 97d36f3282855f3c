# Exit codes: _exit, SystemExit, an exception, falling off the end; waitpid's answers.
import os


def child(action):
    pid = os.fork()
    if pid == 0:
        action()
        os._exit(99)
    found, status = os.waitpid(pid, 0)
    return found == pid, status >> 8, status & 127


def leave():
    raise SystemExit(4)


print(child(lambda: os._exit(3)))
print(child(lambda: None))
print(child(leave))
print(os.getpid() > 0)
try:
    os.waitpid(-1, 0)
except ChildProcessError as error:
    print(error)
