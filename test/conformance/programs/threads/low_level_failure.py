# What the interpreter says of a thread of _thread that fails; the address is cut off.
# stderr: none
# min: 3.8
import _thread
import sys
import time


def hook(args):
    message = (args.err_msg or '').split(' at 0x')[0]
    print(message, args.exc_type.__name__, args.exc_value, getattr(args.object, '__name__', None) is not None)


def fail():
    raise ValueError('a mistake')


sys.unraisablehook = hook
_thread.start_new_thread(fail, ())
time.sleep(0.05)
print('done')
