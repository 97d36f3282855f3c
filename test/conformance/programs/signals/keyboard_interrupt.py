# SIGINT is a KeyboardInterrupt in the main thread.
import os
import signal
import threading
import time


def soon(number):
    time.sleep(0.05)
    os.kill(os.getpid(), number)


def send_soon():
    threading.Thread(target=soon, args=(signal.SIGINT,)).start()


try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0)
except KeyboardInterrupt as exc:
    print('interrupted', repr(exc).replace(',)', ')'))
send_soon()
try:
    time.sleep(10)
except KeyboardInterrupt:
    print('interrupted in a sleep')
worker = threading.Thread(target=time.sleep, args=(0.2,))
worker.start()
send_soon()
try:
    worker.join()
except KeyboardInterrupt:
    print('interrupted in a join')
worker.join()
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
print('ignored')
signal.signal(signal.SIGINT, signal.default_int_handler)
