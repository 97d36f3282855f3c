# stderr: all
# SystemExit out of sys.excepthook is the exit code.
import sys


def hook(kind, value, tb):
    print(kind.__name__, value)
    sys.exit(7)


sys.excepthook = hook
raise ValueError("x")
