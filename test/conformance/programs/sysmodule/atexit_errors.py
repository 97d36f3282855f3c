# stderr: all
# Callbacks of atexit that fail.
import atexit
import sys


def fails():
    raise ValueError("at exit")


def leaves():
    sys.exit(5)


def interrupts():
    raise KeyboardInterrupt


def fine(*args, **kwargs):
    print("fine", args, kwargs)


for f in (fails, leaves, interrupts):
    atexit.register(f)
atexit.register(fine, 1, k=2)
atexit.register(print, "first")
atexit.unregister(print)
print("end")
