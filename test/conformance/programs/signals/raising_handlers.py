# A handler that raises: out of whatever the main thread does.
import os
import signal
import threading
import time


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop('signal %d' % number)


def attempt(label, f):
    try:
        f()
        print(label, 'ended')
    except Stop as exc:
        print(label, exc)


def spin():
    while True:
        pass


signal.signal(signal.SIGALRM, handler)
signal.signal(signal.SIGUSR1, handler)
attempt('kill', lambda: os.kill(os.getpid(), signal.SIGUSR1))
signal.setitimer(signal.ITIMER_REAL, 0.05)
attempt('sleep', lambda: time.sleep(10))
signal.setitimer(signal.ITIMER_REAL, 0.05)
attempt('spin', spin)
read_end, write_end = os.pipe()
signal.setitimer(signal.ITIMER_REAL, 0.05)
attempt('read', lambda: os.read(read_end, 10))
signal.setitimer(signal.ITIMER_REAL, 0.05)
attempt('event', lambda: threading.Event().wait(10))
lock = threading.Lock()
lock.acquire()
signal.setitimer(signal.ITIMER_REAL, 0.05)
attempt('lock', lock.acquire)
print(signal.getitimer(signal.ITIMER_REAL))
