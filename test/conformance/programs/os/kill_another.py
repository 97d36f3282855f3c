"""Signals that nobody handles: fatal ones end a process, others do nothing."""
import os
import time

pid = os.fork()
if pid == 0:
    time.sleep(60)
    os._exit(0)
os.kill(pid, 0)
for harmless in (17, 18, 23, 28):
    os.kill(pid, harmless)
print("alive:", os.waitpid(pid, os.WNOHANG))
os.kill(pid, 15)
print("ended by", os.waitpid(pid, 0)[1] & 127)
for number in (0, 15):
    try:
        os.kill(pid, number)
    except ProcessLookupError as error:
        print(error)
try:
    os.kill(os.getpid(), 1000)
except OSError as error:
    print(error.errno)
