"""A child that has ended stays a zombie until it is waited for, once."""
import os
import time

pid = os.fork()
if pid == 0:
    os._exit(9)
time.sleep(0.2)
os.kill(pid, 0)  # it still exists
print(os.waitpid(pid, os.WNOHANG)[1] >> 8)
for again in (lambda: os.waitpid(pid, 0), lambda: os.kill(pid, 0)):
    try:
        again()
    except OSError as error:
        print(type(error).__name__, error)
