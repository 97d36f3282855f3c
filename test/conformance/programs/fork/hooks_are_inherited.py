# min: 3.7
"""Handlers are inherited: a grandchild's fork runs them again, in the child that forks."""
import os

depth = 0


def count():
    global depth
    depth += 1


os.register_at_fork(after_in_child=count)
pid = os.fork()
if pid == 0:
    inner = os.fork()
    if inner == 0:
        print("grandchild", depth, flush=True)
        os._exit(0)
    os.waitpid(inner, 0)
    print("child", depth, flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print("parent", depth)
