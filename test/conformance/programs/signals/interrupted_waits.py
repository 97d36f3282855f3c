# A handler that returns: the wait goes on, for the rest of its time (PEP 475).
import os
import signal
import socket
import threading
import time

seen = []


def handler(number, frame):
    seen.append(int(number))
    time.sleep(0.01)


signal.signal(signal.SIGALRM, handler)
signal.signal(signal.SIGUSR1, handler)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.03)
before = time.monotonic()
time.sleep(0.2)
print(time.monotonic() - before >= 0.2, len(seen) >= 3)
print(signal.setitimer(signal.ITIMER_REAL, 0)[1])
a, b = socket.socketpair()


def later():
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.05)
    b.send(b'at last')


seen.clear()
thread = threading.Thread(target=later)
thread.start()
print(a.recv(100), seen)
thread.join()
seen.clear()
thread = threading.Thread(target=later)
thread.start()
thread.join()
print(seen, a.recv(100))
seen.clear()
thread = threading.Thread(target=later)
thread.start()
signal.pause()
print(seen)
thread.join()
