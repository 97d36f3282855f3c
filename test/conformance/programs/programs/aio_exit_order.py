# stderr: messages
"""What happens at exit: daemon threads, atexit, finalizers, executors, non-daemon threads."""
import atexit
import concurrent.futures
import sys
import threading
import time
import weakref


def log(*args):
    print(*args)


atexit.register(log, 'atexit first registered')


@atexit.register
def second():
    log('atexit second', threading.main_thread().is_alive())


class Thing:
    pass


thing = Thing()
weakref.finalize(thing, log, 'finalize at exit')
other = Thing()
f = weakref.finalize(other, log, 'finalize now', key=1) if False else weakref.finalize(other, log, 'finalize now')
del other
print(f.alive, f.atexit)
stay = weakref.finalize(thing, log, 'not at exit')
stay.atexit = False


def lasting():
    time.sleep(0.1)
    log('non-daemon thread ends')


def forever():
    while True:
        time.sleep(10)


threading.Thread(target=lasting).start()
threading.Thread(target=forever, daemon=True).start()
pool = concurrent.futures.ThreadPoolExecutor(1)
done = pool.submit(time.sleep, 0.05)
done.add_done_callback(lambda f: log('job done', f.done()))
pool.submit(log, 'second job')


def bad():
    raise RuntimeError('in atexit')


atexit.register(bad)
atexit.register(log, 'registered last', sep=' | ') if False else atexit.register(log, 'registered last')
atexit.unregister(second) if len(sys.argv) > 5 else None
log('main ends')
sys.exit('message for stderr')
