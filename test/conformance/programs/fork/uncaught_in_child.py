# An uncaught exception ends the child with code 1 and a traceback; the parent goes on.
import os

pid = os.fork()
if pid == 0:
    raise ValueError("the child fails")
print("status", os.waitpid(pid, 0)[1] >> 8)
