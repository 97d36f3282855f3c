# stderr: all
# What SystemExit may carry.
import os
import sys


class Odd:
    def __str__(self):
        return "odd"


def child(value):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        sys.exit(value)
    code = os.waitpid(pid, 0)[1] >> 8
    print(repr(value) if not isinstance(value, Odd) else "Odd", code)


for value in (None, 0, 3, 256, -1, "text", (1, 2), 2.5, True, [], Odd()):
    child(value)
raise SystemExit("last", 2)
