# stderr: all
# min: 3.8
# threading.excepthook: what it is given, and when it fails.
import sys
import threading


def fail(error):
    raise error


def run(error, name):
    thread = threading.Thread(target=fail, args=(error,), name=name)
    thread.start()
    thread.join()


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)
    print(len(args))


def bad_hook(args):
    raise LookupError("hook")


run(ValueError("plain"), "first")
run(SystemExit(3), "second")
threading.excepthook = hook
run(ValueError("hooked"), "third")
run(SystemExit(3), "fourth")
threading.excepthook = bad_hook
run(ValueError("lost"), "fifth")
threading.excepthook = threading.__excepthook__ if sys.version_info >= (3, 10) else hook
run(KeyError("again"), "sixth")
