# stderr: all
# sys.excepthook that is gone or None.
import sys

del sys.excepthook
raise ValueError("x")
