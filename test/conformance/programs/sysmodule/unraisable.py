# stderr: all
# min: 3.10
# order: none, because the tracer writes at exit
# sys.unraisablehook is told of what cannot be raised.
import atexit
import sys


def fails():
    raise ValueError("unseen")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.err_msg.split(" <")[0], args.object in (fails, None))


atexit.register(fails)
sys.unraisablehook = hook
print(sys.unraisablehook is not sys.__unraisablehook__)
