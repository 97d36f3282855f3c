# min: 3.6
"""Signals of a plain program: alarm, setitimer, SIGCHLD, nested handlers, siginterrupt, pending and masks."""
import os
import select
import signal
import sys
import time
import threading

events = []


def handler(signum, frame):
    events.append((signal.Signals(signum).name, frame.f_code.co_name if frame else None))


for s in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGCHLD):
    signal.signal(s, handler)


def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    return len(events)


print(work(), events)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
while len(events) < 4:
    signal.pause()
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], [e[0] for e in events[1:]])
del events[:]

start = time.monotonic()
signal.setitimer(signal.ITIMER_REAL, 0.02)
time.sleep(0.1)
print(time.monotonic() - start >= 0.1, events)
del events[:]


class Stop(Exception):
    pass


def raiser(signum, frame):
    raise Stop(signum)


signal.signal(signal.SIGALRM, raiser)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    select.select([], [], [], 5)
except Stop as e:
    print('stopped', e.args == (signal.SIGALRM,))

old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
print(old)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR2)
print(events, sorted(signal.sigpending()))
print(signal.sigwait([signal.SIGUSR2]), sorted(signal.sigpending()))
print(sorted(signal.pthread_sigmask(signal.SIG_SETMASK, old)), events)
del events[:]

pid = os.fork()
if pid == 0:
    os._exit(7)
time.sleep(0.05)
print([e[0] for e in events], os.waitpid(pid, 0)[1] >> 8)

r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
os.kill(os.getpid(), signal.SIGUSR2)
print(os.read(r, 10) == bytes([signal.SIGUSR2]), signal.set_wakeup_fd(-1) == w)


def in_thread():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as e:
        print(e)


t = threading.Thread(target=in_thread)
t.start()
t.join()
try:
    signal.signal(signal.SIGKILL, handler)
except OSError as e:
    print(e)
try:
    signal.signal(99, handler)
except ValueError as e:
    print(e)
print(signal.getsignal(signal.SIGUSR1) is handler, signal.getsignal(signal.SIGPIPE) == signal.SIG_IGN)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.alarm(5), signal.alarm(0))
sys.stdout.flush()
signal.signal(signal.SIGTERM, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGTERM)
