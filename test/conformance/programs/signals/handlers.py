# Setting, asking for and running handlers; what is not allowed.
import os
import signal
import threading


def handler(number, frame):
    print('handler', int(number), frame is not None)


print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL)
print(signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print('after the first')
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
print('ignored', signal.getsignal(signal.SIGUSR1) == signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGCHLD)
os.kill(os.getpid(), 0)
for number, what in ((signal.SIGKILL, handler), (signal.SIGUSR1, 'nothing'), (1000, handler)):
    try:
        signal.signal(number, what)
    except (OSError, TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)


def elsewhere():
    try:
        signal.signal(signal.SIGUSR2, handler)
    except ValueError as exc:
        print('only works in main thread' in str(exc))


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
print(int(signal.SIGINT), int(signal.SIGTERM), int(signal.SIGALRM), signal.NSIG)
