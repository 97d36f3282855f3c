# stderr: all
# sys.excepthook: replaced, restored, called by hand, failing.
import sys


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb.tb_lineno)
    raise KeyError("in the hook")


print(sys.excepthook is sys.__excepthook__)
try:
    1 / 0
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
    sys.__excepthook__(*sys.exc_info())
sys.excepthook = hook
print(sys.excepthook is hook, sys.exc_info())
[][1]
