"""A child inherits the handlers: sys.exit runs them, os._exit does not."""
import atexit
import os
import sys

me = os.getpid()
atexit.register(lambda: print("handler in the", "parent" if os.getpid() == me else "child", flush=True))

for leave in (os._exit, sys.exit):
    pid = os.fork()
    if pid == 0:
        atexit.register(print, "registered in the child", flush=True)
        leave(5)
    print(leave.__name__, os.waitpid(pid, 0)[1] >> 8, flush=True)
