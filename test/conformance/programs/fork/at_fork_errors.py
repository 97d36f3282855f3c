# min: 3.7
# stderr: messages
"""An exception in an at-fork handler is reported and forgotten."""
import os


def bad():
    raise ValueError("in the handler")


os.register_at_fork(before=bad)
pid = os.fork()
if pid == 0:
    os._exit(3)
print("exit code", os.waitpid(pid, 0)[1] >> 8)
for kwargs in ({}, {"before": 42}, {"after_in_child": None}):
    try:
        os.register_at_fork(**kwargs)
    except TypeError as error:
        print("TypeError:", error)
