# stderr: none
"""An exception in a handler does not keep the others from running, nor changes the exit code (3.8+)."""
import atexit

atexit.register(print, "runs last")
atexit.register(lambda: 1 / 0)
atexit.register(print, "runs first")
