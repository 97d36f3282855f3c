# set_wakeup_fd: the numbers of signals arrive as bytes.
import os
import signal
import socket

a, b = socket.socketpair()
try:
    signal.set_wakeup_fd(b.fileno())
except ValueError as exc:
    print(str(exc).replace(str(b.fileno()), 'N'))
b.setblocking(False)
print(signal.set_wakeup_fd(b.fileno()), signal.set_wakeup_fd(b.fileno()) == b.fileno())
signal.signal(signal.SIGUSR1, lambda number, frame: None)
signal.signal(signal.SIGUSR2, lambda number, frame: None)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR2)
print(list(a.recv(10)))
print(signal.set_wakeup_fd(-1) == b.fileno(), signal.set_wakeup_fd(-1))
try:
    signal.set_wakeup_fd(500)
except OSError as exc:
    print(exc)
