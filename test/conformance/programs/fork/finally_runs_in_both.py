# The whole stack is copied: try/finally and with blocks around the fork run in both processes.
import os


class Block:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print(who() + " leaves the with block")


def who():
    return "parent:" if os.getpid() == parent else "child:"


def forking():
    with Block():
        try:
            pid = os.fork()
            if pid:
                os.waitpid(pid, 0)
            return pid
        finally:
            print(who() + " finally")


parent = os.getpid()
pid = forking()
if pid == 0:
    os._exit(0)
print(who() + " got a pid:", pid > 0)
