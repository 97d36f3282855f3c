# stderr: all
# sys.excepthook that is gone or None.
import sys

sys.excepthook = None
raise ValueError("x")
