# stderr: none
"""How a child can end, and what its parent sees."""
import os
import sys


def code_of(body):
    pid = os.fork()
    if pid == 0:
        body()
        os._exit(77)
    status = os.waitpid(pid, 0)[1]
    return os.WIFEXITED(status), os.WEXITSTATUS(status)


def fail():
    raise ValueError("in the child")


print("_exit", code_of(lambda: os._exit(200)))
print("_exit over 255", code_of(lambda: os._exit(256 + 5)))
print("sys.exit()", code_of(sys.exit))
print("sys.exit(3)", code_of(lambda: sys.exit(3)))
print("sys.exit(-1)", code_of(lambda: sys.exit(-1)))
print("sys.exit(text)", code_of(lambda: sys.exit("a text")))
print("exception", code_of(fail))
print("fall through", code_of(lambda: None))
