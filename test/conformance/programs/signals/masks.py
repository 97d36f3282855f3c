# Signals that are blocked wait, also ignored ones; letting them through runs handlers, the lowest first.
import os
import signal
import threading

seen = []


def handler(number, frame):
    seen.append(number)


one, two, child = signal.SIGUSR1, signal.SIGUSR2, signal.SIGCHLD
for number in (one, two):
    signal.signal(number, handler)
print(signal.pthread_sigmask(signal.SIG_BLOCK, {two, one, child}))
for number in (two, one, one, child, signal.SIGURG):
    os.kill(os.getpid(), number)
print(seen, sorted(signal.sigpending()))
pid = os.fork()
if pid == 0:
    print('child', signal.sigpending(), sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
    os._exit(0)
os.waitpid(pid, 0)
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, [one, two])), seen, signal.sigpending())
print(signal.sigwait([child]) == child, signal.sigpending())


def waiter():
    seen.append(signal.sigwait({one, two}))


signal.pthread_sigmask(signal.SIG_BLOCK, [one, two])
del seen[:]
thread = threading.Thread(target=waiter)
thread.start()
signal.pthread_kill(thread.ident, two)
thread.join()
thread = threading.Thread(target=waiter)
thread.start()
os.kill(os.getpid(), one)
thread.join()
print([int(number) for number in seen], signal.sigpending())
signal.setitimer(signal.ITIMER_REAL, 0.02)
signal.pthread_sigmask(signal.SIG_SETMASK, [signal.SIGALRM])
print(signal.sigwait([signal.SIGALRM]) == signal.SIGALRM)
for call in (
    lambda: signal.pthread_sigmask(9, []),
    lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [65]),
    lambda: signal.sigwait([0]),
    lambda: signal.pthread_sigmask(signal.SIG_BLOCK, 5),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


def fail(number, frame):
    raise LookupError(frame.f_code.co_name)


signal.signal(one, fail)
signal.pthread_sigmask(signal.SIG_SETMASK, [one, signal.SIGTERM])
signal.raise_signal(one) if hasattr(signal, 'raise_signal') else os.kill(os.getpid(), one)
try:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [one])
except LookupError as error:
    print('raised in', error)
print(signal.pthread_sigmask(signal.SIG_BLOCK, []) == {signal.SIGTERM})
os.kill(os.getpid(), signal.SIGTERM)
print('still there')
signal.pthread_sigmask(signal.SIG_SETMASK, [])
print('not there')
