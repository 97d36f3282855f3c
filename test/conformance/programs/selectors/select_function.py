# select.select: which of several files are ready, and waiting for one.
import os
import select
import socket
import threading
import time

a, b = socket.socketpair()
print(select.select([a], [a], [a], 0) == ([], [a], []))
b.send(b'x')
print(select.select([a, b], [], [], 0) == ([a], [], []))
r, w = os.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []))
before = time.monotonic()
print(select.select([r], [], [], 0.05), time.monotonic() - before >= 0.05)


def later():
    time.sleep(0.05)
    os.write(w, b'now')


thread = threading.Thread(target=later)
thread.start()
print(select.select([r], [], [], 5) == ([r], [], []), os.read(r, 10))
thread.join()
os.close(w)
print(select.select([r], [], [], 0) == ([r], [], []), os.read(r, 10))
for wrong in (lambda: select.select([-1], [], [], 0), lambda: select.select(['x'], [], [], 0),
              lambda: select.select([], [], [], -1)):
    try:
        wrong()
    except (OSError, TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
